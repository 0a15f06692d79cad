import { html } from "hono/html";
import type { LeftOutFile } from "../../shared/attachments.ts";
import { complaintStates } from "../../shared/complaint-states.ts";
import type { Message } from "../../shared/contract/complaint.schema.ts";
import { directionOf, type LanguageCode } from "../../shared/locales/languages.ts";
import { complaintWords, fill } from "../../shared/locales/words.ts";
import { fileField, fileList, leftOutList } from "./status-files.ts";
import { followUpForm } from "./status-follow-up.ts";
import type { StatusView } from "./status-store.ts";

type Html = ReturnType<typeof html>;

/** What came of what the customer did last on this page. */
export type Said = {
  readonly notice?: "status.write.sent" | "status.write.thanked" | "followUp.thanks" | "followUp.reopened";
  readonly error?:
    | "status.write.empty"
    | "status.write.tooLong"
    | "status.write.tooMany"
    | "followUp.choose"
    | "followUp.mark";
  /** Files that kept what they sent from being taken; empty when they were too large to be looked at. */
  readonly refused?: readonly LeftOutFile[];
  /** What they had written when it was refused: nothing typed is lost. */
  readonly draft?: string;
  /** Whether it is solved, as the link they came by says; nothing is answered by that. */
  readonly solved?: "yes" | "no";
};

/** How much a customer may write at once; as much as in the form that opened the complaint. */
export const LONGEST_MESSAGE = 5_000;

/**
 * The page behind a complaint's status link: plain, no script, readable on anything.
 * @param messageId of the message that may be written here: sent twice, it is stored once
 */
export function statusPage(status: StatusView, language: LanguageCode, messageId: string, said: Said): Html {
  const words = complaintWords[language];
  const { timeZone } = status;
  const date = (at: Date | string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone }).format(
      new Date(at),
    );
  const title = fill(words["status.title"], { reference: status.reference });
  return page(
    language,
    title,
    html`<h1>${title}</h1>
      ${said.notice ? html`<p class="notice" role="status">${words[said.notice]}</p>` : ""}
      <p class="quiet">${fill(words["status.receivedOn"], { date: date(status.receivedAt) })}</p>
      ${status.isLate ? html`<p class="notice">${words["status.delayed"]}</p>` : ""}
      ${steps(status, language)}
      ${status.state === "resolved" ? followUpForm(status, language, said) : ""}
      <h2>${words["status.messages"]}</h2>
      ${status.messages.length === 0 ? html`<p class="quiet">${words["status.noMessages"]}</p>` : ""}
      ${status.messages.map(
        (message) => html`<article>
          <p class="quiet">${senderOf(message, language)} · <time datetime="${message.at}">${date(message.at)}</time></p>
          ${message.body ? html`<p class="words" dir="auto">${message.body}</p>` : ""}
          ${fileList(message.files, status.address, language)}${leftOutList(message.leftOut, language)}
        </article>`,
      )}
      ${writeForm(language, messageId, said)}
      <h2>${words["status.yourWords"]}</h2>
      <article><p class="words" dir="auto">${status.whatHappened}</p>${fileList(status.files, status.address, language)}</article>
      ${status.remedySought ? html`<h2>${words["status.remedy"]}</h2><article><p class="words" dir="auto">${status.remedySought}</p></article>` : ""}
      ${status.orderNumber ? html`<p class="quiet">${fill(words["status.order"], { number: status.orderNumber })}</p>` : ""}
      <p class="quiet keep">${words["status.keepLink"]}</p>`,
  );
}

/** The address of the page is who writes: there is no name to give and nothing to sign in to. */
function writeForm(language: LanguageCode, messageId: string, { error, refused, draft = "" }: Said): Html {
  const words = complaintWords[language];
  const wrong = error?.startsWith("status.write.")
    ? html`<p class="wrong" id="wrong" role="alert">${fill(words[error], { most: new Intl.NumberFormat(language).format(LONGEST_MESSAGE) })}</p>`
    : "";
  return html`<form method="post" id="write" enctype="multipart/form-data">
      <h2><label for="message">${words["status.write.title"]}</label></h2>
      <input type="hidden" name="id" value="${messageId}" />
      <textarea id="message" name="body" rows="4" maxlength="${LONGEST_MESSAGE}" dir="auto"${wrong ? html` aria-invalid="true" aria-describedby="wrong"` : ""}>${draft}</textarea>
      ${wrong}
      ${fileField(language, refused)}
      <button type="submit">${words["status.write.send"]}</button>
    </form>`;
}

/** Colleagues by their name; what came in by an API key has none. */
function senderOf({ from, authorName }: Message, language: LanguageCode): string {
  const words = complaintWords[language];
  if (from === "staff" && !authorName) return words["status.from.team"];
  return fill(words[`status.from.${from}`], { name: authorName ?? "" });
}

export function unknownLinkPage(language: LanguageCode): Html {
  const words = complaintWords[language];
  return page(
    language,
    words["status.unknownTitle"],
    html`<h1>${words["status.unknownTitle"]}</h1><p>${words["status.unknownText"]}</p>`,
  );
}

/** The path from received to closed; what lies behind is ticked in words too, never by colour alone. */
function steps(status: StatusView, language: LanguageCode): Html {
  const words = complaintWords[language];
  const current = complaintStates.indexOf(status.state);
  return html`<h2 id="steps">${words["status.state"]}</h2>
    <ol class="steps" aria-labelledby="steps">
      ${complaintStates.map((state, index) => {
        const standing = index < current ? "done" : index === current ? "now" : "ahead";
        const said = standing === "ahead" ? "" : html` <small>${words[`status.${standing}`]}</small>`;
        // Against the customer, it is not called a solution.
        const name = state === "resolved" && status.outcome === "rejected" ? "decided" : state;
        return html`<li class="${standing}"${standing === "now" ? html` aria-current="step"` : ""}>${words[`state.${name}`]}${said}</li>`;
      })}
    </ol>`;
}

function page(language: LanguageCode, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/status.css" />
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}
