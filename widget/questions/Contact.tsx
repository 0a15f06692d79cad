import type { ContactField } from "../../shared/contact.ts";
import {
  contactFieldProblem,
  contactLimits,
  contactProblem,
} from "../../shared/questions/contact-details.ts";
import { type ContactDetails, isGiven } from "../../shared/questions/rule.ts";
import type { Words } from "../words.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

export { default as css } from "./contact.css?inline";
export const problem = contactProblem;

/** What the browser needs to know to fill a field in and to show the right keys. */
const kinds: Readonly<Record<ContactField, object>> = {
  name: { autocomplete: "name", autocapitalize: "words" },
  email: { autocomplete: "email", inputMode: "email", autocapitalize: "none", spellcheck: false },
  phone: { autocomplete: "tel", inputMode: "tel" },
};

const labelOf = (id: ContactField, words: Words) =>
  ({ name: words.contactName, email: words.contactEmail, phone: words.contactPhone })[id];

/** A line each for what the author asks of name, e-mail and phone. */
export function Question({ question, words, titleId, value, problem, onAnswer }: QuestionProps<"contact">) {
  const { contact }: ContactDetails =
    typeof value === "object" && "contact" in value ? value : { contact: {} };
  const isAsked = question.required || isGiven(value);
  const wrongs = { name: words.answerFirst, email: words.contactEmailWrong, phone: words.contactPhoneWrong };
  return (
    <fieldset class="question" aria-describedby={problem && `${titleId}-problem`}>
      <legend id={titleId}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </legend>
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
      {question.fields.map((field) => {
        const { id } = field;
        const given = contact[id] ?? "";
        const isWrong = Boolean(problem) && contactFieldProblem(field, given) !== null;
        const said = isWrong ? (given.trim() ? wrongs[id] : words.answerFirst) : undefined;
        const name = `${question.id}.${id}`;
        return (
          <div class="contact-field" key={id}>
            <label for={name}>
              {labelOf(id, words)} {!field.required && <small>{words.optional}</small>}
            </label>
            <input
              type="text"
              {...kinds[id]}
              id={name}
              name={name}
              maxLength={contactLimits[id]}
              value={given}
              required={field.required && isAsked}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? `${name}-problem` : undefined}
              onInput={(event) => onAnswer({ contact: { ...contact, [id]: event.currentTarget.value } })}
            />
            <FieldProblem id={`${name}-problem`} problem={said} />
          </div>
        );
      })}
    </fieldset>
  );
}
