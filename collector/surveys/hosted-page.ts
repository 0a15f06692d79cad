import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import { aboutWords } from "../../shared/about-survey.ts";
import { directionOf, type LanguageCode, languages } from "../../shared/locales/languages.ts";
import { complaintWords, fill, hostedWords, widgetWords } from "../../shared/locales/words.ts";
import { pageCss, usualLook } from "../../shared/look/look-css.ts";
import { inLanguage, wordsIn } from "../../shared/questions/in-language.ts";
import { reached } from "../../shared/questions/next.ts";
import { recalled, recallsIn } from "../../shared/questions/recall.ts";
import { recalledIn } from "../../shared/questions/recalled-in.ts";
import type { AnswerValue } from "../../shared/questions/rule.ts";
import { sayer } from "../../shared/questions/say.ts";
import { textLimit } from "../../shared/questions/text-limit.ts";
import type { KnownSite } from "../sites/directory.ts";
import type { Hosted } from "./hosted.ts";
import type { Problem } from "./plain-answers.ts";
import { isPlain, plainFieldOf } from "./plain-fields.ts";

type Html = ReturnType<typeof html>;

/** What stands in the form that needs no script. */
export type PlainForm = {
  /** Of the response, so that sending twice is the same as sending once. */
  readonly id: string;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  /** What is wrong, by question. */
  readonly problems: Readonly<Record<string, Problem>>;
  readonly notice?: "goesOn" | "needsLook" | "refused";
};

/** A page and the policy it is sent under. */
export type HostedPage = { readonly body: Html; readonly policy: string };

/** The survey by the same widget as on a site, and for browsers without scripts as a form. */
export function surveyPage(hosted: Hosted, form: PlainForm): HostedPage {
  const { site, survey, language, definition, fields } = hosted;
  const needsConsent = site.privacy.needsConsent;
  return page(
    hosted.site,
    language,
    titleOf(hosted),
    html`<heed-survey survey="${survey.id}" data-heed-fields="${new URLSearchParams(fields).toString()}"></heed-survey>
      <noscript>
        ${isPlain(definition.questions) ? plainForm(hosted, form) : html`<p class="card">${hostedWords[language].needsScript}</p>`}
        ${aboutLine(site, language)}
      </noscript>
      ${needsConsent ? html`<script src="/hosted.js"></script>` : ""}
      <script src="/heed.js" data-site="${site.key}" data-locale="${language}" data-auto="off"${needsConsent ? html` data-storage="none"` : ""} async></script>`,
    languageLinks(hosted),
  );
}

/** @param answers what it may recall; none where they are not known any more */
export function thanksPage(hosted: Hosted, answers: PlainForm["answers"] = {}): HostedPage {
  const thanks = recalled(thanksOf(hosted), saidIn(hosted, answers).say);
  const { site, language } = hosted;
  return page(site, language, site.name, html`<p class="card thanks" role="status">${thanks}</p>`);
}

/** Whether its thanks say what was answered. */
export const thanksRecall = (hosted: Hosted): boolean => recallsIn(thanksOf(hosted)).length > 0;

const thanksOf = ({ definition, language }: Hosted): string =>
  wordsIn(definition.thanks, language, definition.language);

/** For a survey that takes no answers now, or no more. */
export function restingPage({ site, language }: Hosted, isOver: boolean): HostedPage {
  const words = hostedWords[language];
  const [title, text] = isOver
    ? [words.closedTitle, words.closedText]
    : [words.pausedTitle, words.pausedText];
  return page(site, language, title, html`<div class="card"><h2>${title}</h2><p>${text}</p></div>`);
}

export function unknownSurveyPage(language: LanguageCode): HostedPage {
  const { unknownTitle, unknownText } = hostedWords[language];
  return page(
    null,
    language,
    unknownTitle,
    html`<div class="card"><h1>${unknownTitle}</h1><p>${unknownText}</p></div>`,
  );
}

const titleOf = ({ site, definition, language }: Hosted): string => {
  const title = wordsIn(definition.questions[0]?.title, language, definition.language);
  return `${recalled(title, () => "")} · ${site.name}`;
};

/** The other languages it is written in; the address keeps what it tells. */
function languageLinks({ path, language, written, fields }: Hosted): Html | "" {
  if (written.length < 2) return "";
  const linkTo = (code: LanguageCode) => `${path}?${new URLSearchParams({ ...fields, lang: code })}`;
  return html`<nav class="languages" aria-label="${hostedWords[language].language}">
    ${languages
      .filter(({ code }) => written.includes(code))
      .map(
        ({ code, name }) =>
          html`<a href="${linkTo(code)}" lang="${code}" hreflang="${code}" rel="nofollow"${code === language ? html` aria-current="true"` : ""}>${name}</a>`,
      )}
  </nav>`;
}

/** What the answers so far lead to, all on one page; what they lead to next joins it when it is sent. */
function plainForm(hosted: Hosted, { id, answers, problems, notice }: PlainForm): Html {
  const { path, language, version, fields } = hosted;
  const words = widgetWords[language];
  const { asked, say } = saidIn(hosted, answers);
  const said = notice && (notice === "refused" ? words.refused : hostedWords[language][notice]);
  return html`<form class="card" method="post" action="${path}?lang=${language}" enctype="multipart/form-data">
    <input type="hidden" name="id" value="${id}" />
    <input type="hidden" name="version" value="${version}" />
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="field.${name}" value="${value}" />`)}
    ${said ? html`<p class="notice" role="status">${said}</p>` : ""}
    ${asked.map((written) => {
      const question = recalledIn(written, say);
      const problem = problems[question.id];
      const title = html`${question.title}${question.required || question.type === "statement" ? "" : html` <small>${words.optional}</small>`}`;
      const wrong = problem
        ? html`<p class="wrong" id="${question.id}-wrong">${problemWords(problem, question, language)}</p>`
        : "";
      const drawn = plainFieldOf(question)?.draw(question, answers[question.id], language) ?? "";
      const asking =
        question.type === "statement"
          ? html`<p class="statement">${title}</p>`
          : question.type === "text"
            ? html`<div class="question"><label for="${question.id}">${title}</label>${drawn}${wrong}</div>`
            : html`<fieldset class="question"${problem ? html` aria-describedby="${question.id}-wrong"` : ""}><legend>${title}</legend>${drawn}${wrong}</fieldset>`;
      return html`<input type="hidden" name="asked" value="${question.id}" />${asking}`;
    })}
    <button type="submit">${words.send}</button>
  </form>`;
}

/** What is asked after these answers, and what of them the words can recall. */
function saidIn({ definition, language, fields }: Hosted, answers: PlainForm["answers"]) {
  const questions = definition.questions.map((question) =>
    inLanguage(question, language, definition.language),
  );
  const asked = reached(questions, answers, { fields });
  return { asked, say: sayer(asked, answers, { fields }, widgetWords[language]) };
}

function problemWords(problem: Problem, question: object, language: LanguageCode): string {
  if (problem !== "tooLong") return widgetWords[language][problem];
  const most = new Intl.NumberFormat(language).format(textLimit(question));
  return fill(complaintWords[language]["status.write.tooLong"], { most });
}

/** Who collects the answers and for how long; nothing when the site does not say. */
function aboutLine({ privacy }: KnownSite, language: LanguageCode): Html | "" {
  const words = widgetWords[language];
  const about = aboutWords(privacy.about, words, language);
  if (!about) return "";
  const { aboutText, aboutUrl } = about;
  return html`<p class="quiet about">
    ${aboutText} ${aboutUrl ? html`<a href="${aboutUrl}" rel="noopener noreferrer">${words.aboutPolicy}</a>` : ""}
  </p>`;
}

const nameOrLogo = ({ name, logo }: KnownSite): Html | string =>
  logo ? html`<img src="${logo.src}" width="${logo.width}" height="${logo.height}" alt="${name}" />` : name;

/** @param site whose name stands above and whose looks it takes; null where nobody knows whose page it would be */
function page(
  site: KnownSite | null,
  language: LanguageCode,
  title: string,
  content: Html,
  languages: Html | "" = "",
): HostedPage {
  const look = pageCss(site?.look ?? usualLook);
  const hash = createHash("sha256").update(look).digest("base64");
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  // The colours were checked when they were set, and are all that is in it.
  const body = html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>${raw(look)}</style>
        <link rel="stylesheet" href="/hosted.css" />
      </head>
      <body>
        <main>
          ${site ? html`<header><h1 dir="auto">${nameOrLogo(site)}</h1>${languages}</header>` : ""}
          ${content}
        </main>
      </body>
    </html>`;
  return { body, policy };
}
