import { html } from "hono/html";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { complaintWords } from "../../shared/locales/words.ts";
import type { Said } from "./status-page.ts";
import type { StatusView } from "./status-store.ts";

type Html = ReturnType<typeof html>;

/** How much beside the marks of a follow-up. */
export const LONGEST_COMMENT = 2_000;

/**
 * Asked while it is resolved: whether it is solved, and how it was handled. After a rejection nothing was solved, so only
 * the handling is asked about; beside it stands what they can still do.
 */
export function followUpForm(status: StatusView, language: LanguageCode, said: Said): Html {
  const isRejected = status.outcome === "rejected";
  return html`<form method="post" id="follow-up">
      <input type="hidden" name="about" value="follow-up" />
      ${isRejected ? "" : solvedQuestion(language, said)}
      ${scale("satisfaction", 5, language)}
      ${scale("effort", 7, language)}
      ${isRejected ? wrong("followUp.mark", language, said) : ""}
      ${isRejected ? "" : commentField(language)}
      <button type="submit">${complaintWords[language]["followUp.send"]}</button>
    </form>
    ${isRejected ? afterRejection(status, language) : ""}`;
}

function solvedQuestion(language: LanguageCode, said: Said): Html {
  const words = complaintWords[language];
  const answer = (value: "yes" | "no") =>
    html`<label><input type="radio" name="solved" value="${value}" required${said.solved === value ? html` checked` : ""} />${words[`followUp.${value}`]}</label>`;
  return html`<fieldset><legend><h2>${words["followUp.title"]}</h2></legend><div class="choice">${answer("yes")}${answer("no")}</div></fieldset>
      ${wrong("followUp.choose", language, said)}`;
}

/** Radios: keyboards, screen readers and mail programs' browsers know them. */
function scale(name: "satisfaction" | "effort", most: number, language: LanguageCode): Html {
  const words = complaintWords[language];
  return html`<fieldset>
      <legend>${words[`followUp.${name}`]}</legend>
      <div class="scale">
        ${Array.from({ length: most }, (_, index) => html`<label><input type="radio" name="${name}" value="${index + 1}" /><span>${index + 1}</span></label>`)}
      </div>
      <p class="quiet ends"><span>1 · ${words[`followUp.${name}.low`]}</span><span>${most} · ${words[`followUp.${name}.high`]}</span></p>
    </fieldset>`;
}

const wrong = (what: "followUp.choose" | "followUp.mark", language: LanguageCode, { error }: Said) =>
  error === what ? html`<p class="wrong" role="alert">${complaintWords[language][what]}</p>` : "";

function commentField(language: LanguageCode): Html {
  return html`<div class="comment">
        <label for="comment">${complaintWords[language]["followUp.comment"]}</label>
        <textarea id="comment" name="comment" rows="3" maxlength="${LONGEST_COMMENT}" dir="auto"></textarea>
      </div>`;
}

/** Where else they can turn, in the words of the decision, and the way back to us: any word but thanks opens it again. */
function afterRejection({ messages }: StatusView, language: LanguageCode): Html {
  const words = complaintWords[language];
  const recourse = messages.findLast(({ purpose }) => purpose === "recourse");
  return html`<h2>${words["followUp.disagree"]}</h2>
    ${recourse ? html`<article><p class="words" dir="auto">${recourse.body}</p></article>` : ""}
    <p><a href="#write">${words["followUp.overlooked"]}</a></p>`;
}
