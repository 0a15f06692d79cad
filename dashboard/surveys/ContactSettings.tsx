import { type ContactField, contactFields } from "../../shared/contact.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { t } from "../words.ts";
import type { SettingProps } from "./SettingFields.tsx";

type Contact = Extract<Question, { type: "contact" }>;
type Props = SettingProps & { readonly question: Contact };
type Choice = "left_out" | "optional" | "required";

/** Which of name, e-mail and phone are asked, and which of them must be given. */
export function ContactSettings({ question: { fields }, disabled, onChange }: Props) {
  const choiceOf = (id: ContactField): Choice => {
    const field = fields.find((each) => each.id === id);
    return field ? (field.required ? "required" : "optional") : "left_out";
  };
  const choose = (id: ContactField, choice: Choice) =>
    onChange({
      fields: contactFields.flatMap((each) => {
        const chosen = each === id ? choice : choiceOf(each);
        return chosen === "left_out" ? [] : [{ id: each, required: chosen === "required" }];
      }),
    });
  return (
    <fieldset class="option-list" disabled={disabled}>
      <legend class="field-label">{t("question.contactFields")}</legend>
      {contactFields.map((id) => (
        <div class="contact-line" key={id}>
          <label class="choice">
            <input
              type="checkbox"
              checked={choiceOf(id) !== "left_out"}
              onChange={(event) => choose(id, event.currentTarget.checked ? "optional" : "left_out")}
            />
            <span>{t(`contact.${id}`)}</span>
          </label>
          <label class="choice">
            <input
              type="checkbox"
              checked={choiceOf(id) === "required"}
              disabled={choiceOf(id) === "left_out"}
              aria-label={`${t(`contact.${id}`)}: ${t("question.contactRequired")}`}
              onChange={(event) => choose(id, event.currentTarget.checked ? "required" : "optional")}
            />
            <span>{t("question.contactRequired")}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
