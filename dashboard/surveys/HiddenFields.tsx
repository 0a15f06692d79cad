import { useState } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";

const MOST_FIELDS = 20;

type Props = {
  readonly surveyId: string;
  readonly fields: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (fields: string[]) => void;
};

/** What a page may tell along with the survey, by name, and how it does. */
export function HiddenFields({ surveyId, fields, disabled, onChange }: Props) {
  const [name, setName] = useState("");
  const problem = problemWith(name, fields);
  const add = (event: Event) => {
    event.preventDefault();
    if (!name || problem) return;
    onChange([...fields, name]);
    setName("");
  };
  const example = fields[0] ?? "order";
  return (
    <details class="hidden-fields" open={fields.length > 0}>
      <summary class="field-label">{t("fields.title")}</summary>
      <p class="field-hint">{t("fields.hint", { place: `{{fields.${example}}}` })}</p>
      <ul class="hidden-field-list">
        {fields.map((field) => (
          <li key={field}>
            <code>{field}</code>
            {!disabled && (
              <Button
                kind="quiet"
                icon="close"
                label={t("fields.remove", { name: field })}
                onClick={() => onChange(fields.filter((each) => each !== field))}
              />
            )}
          </li>
        ))}
      </ul>
      {!disabled && fields.length < MOST_FIELDS && (
        <form class="hidden-field-new" onSubmit={add}>
          <TextField
            label={t("fields.name")}
            value={name}
            error={problem}
            maxLength={40}
            placeholder="order"
            onInput={setName}
          />
          <Button type="submit" disabled={!name || problem !== undefined}>
            {t("fields.add")}
          </Button>
        </form>
      )}
      {fields.length > 0 && (
        <p class="field-hint">
          {t("fields.how")}
          <code class="code">{`Heed.open("${surveyId}", { fields: { ${example}: "1042" } })`}</code>
        </p>
      )}
    </details>
  );
}

function problemWith(name: string, fields: readonly string[]): string | undefined {
  if (!name) return undefined;
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) return t("fields.nameProblem");
  return fields.includes(name) ? t("fields.taken") : undefined;
}
