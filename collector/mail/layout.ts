import { html } from "hono/html";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";

type Link = { readonly label: string; readonly url: string };

/** What a letter says, before it is text and HTML. */
export type LetterWords = {
  readonly language: LanguageCode;
  readonly subject: string;
  readonly hello: string;
  readonly paragraphs: readonly string[];
  /** Somebody's own words, in the middle. */
  readonly quote: string | null;
  readonly after: readonly string[];
  readonly links: readonly Link[];
  readonly foot: readonly string[];
};

/** The colours of text follow the reader's mail program, light or dark: only the button and hairlines have their own. */
const BODY =
  "margin:0;padding:24px 16px;font:16px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Noto Sans SC','Microsoft YaHei',sans-serif";
const QUOTE =
  "margin:16px 0;padding:4px 16px;border-inline-start:3px solid #8a91e0;white-space:pre-wrap;overflow-wrap:anywhere";
const BUTTON =
  "display:inline-block;margin:8px 8px 8px 0;padding:10px 18px;border-radius:6px;background:#4650c8;color:#ffffff;text-decoration:none;font-weight:600";
const FOOT = "margin:24px 0 0;padding-top:12px;border-top:1px solid #9aa0ad;font-size:13px;opacity:0.75";

/** One file, nothing fetched from anywhere, nothing that tells that it was opened. */
export function letterHtml(words: LetterWords): string {
  const direction = languages.find(({ code }) => code === words.language)?.direction ?? "ltr";
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${words.subject}</title></head>
<body style="${BODY}"><div dir="${direction}" style="max-width:600px;margin:0 auto">
<p>${words.hello}</p>
${words.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
${words.quote === null ? "" : html`<blockquote dir="auto" style="${QUOTE}">${words.quote}</blockquote>`}
${words.after.map((paragraph) => html`<p>${paragraph}</p>`)}
<p>${words.links.map(({ label, url }) => html`<a href="${url}" style="${BUTTON}">${label}</a>`)}</p>
<p style="${FOOT}">${words.foot.join(" ")}</p>
</div></body>
</html>`;
  return page.toString();
}

/** The same for readers of plain text. */
export function letterText(words: LetterWords): string {
  const quoted = words.quote
    ?.split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
  const links = words.links.map(({ label, url }) => `${label}:\n${url}`);
  const parts = [words.hello, ...words.paragraphs, ...(quoted ? [quoted] : []), ...words.after, ...links];
  return `${parts.join("\n\n")}\n\n-- \n${words.foot.join("\n")}\n`;
}
