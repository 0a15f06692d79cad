import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { ReplyKind, ReplyTemplate } from "../../shared/contract/reply-template.schema.ts";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";
import { replyFields, unknownFields } from "../../shared/reply-fields.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { asProblem, del, patch, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { LongTextField, SelectField, TextField } from "../ui/Field.tsx";
import { language as screenLanguage, t } from "../words.ts";

type TemplateDialogProps = {
  /** Null: a new one. */
  readonly template: ReplyTemplate | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

const kinds = ["letter", "snippet"] as const;
const fieldList = replyFields.map((field) => `{{${field}}}`).join(" ");

/** What a template says, language by language. */
export function TemplateDialog({ template, onClose, onSaved }: TemplateDialogProps) {
  const [id] = useState(() => template?.id ?? uuidv7());
  const [name, setName] = useState(template?.name ?? "");
  const [kind, setKind] = useState<ReplyKind>(template?.kind ?? "letter");
  const [words, setWords] = useState<Readonly<Record<string, string>>>(template?.words ?? {});
  const [language, setLanguage] = useState<LanguageCode>(screenLanguage.value);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const unknown = unknownFields(words[language] ?? "");
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      onSaved();
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  const filled = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ""));
  const save = () =>
    attempt(() =>
      template
        ? patch(`/api/reply-templates/${id}`, { name, kind, words: filled })
        : post("/api/reply-templates", { id, name, kind, words: filled }),
    );
  return (
    <Dialog
      title={template ? t("templates.edit", { name: template.name }) : t("templates.new")}
      open
      onClose={onClose}
    >
      <form
        class="complaint-settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t("templates.name")} required maxLength={120} value={name} onInput={setName} />
        <div class="template-pair">
          <SelectField
            label={t("templates.kind")}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`templates.kind.${value}`) }))}
            onChange={setKind}
          />
          <SelectField
            label={t("templates.language")}
            value={language}
            options={languages.map(({ code, name: own }) => ({
              value: code,
              label: words[code]?.trim() ? `${own} ✓` : own,
            }))}
            onChange={setLanguage}
          />
        </div>
        <LongTextField
          label={t("templates.words")}
          hint={t("templates.fields", { fields: fieldList, example: "{{customer.name|…}}" })}
          error={unknown.length > 0 ? unknown.join(" ") : undefined}
          rows={7}
          maxLength={5000}
          value={words[language] ?? ""}
          onInput={(text) => setWords({ ...words, [language]: text })}
        />
        {problem && <FailedLine problem={problem} />}
        <Actions
          busy={busy}
          canSave={unknown.length === 0 && Object.keys(filled).length > 0}
          remove={template && (() => void attempt(() => del(`/api/reply-templates/${id}`)))}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

type ActionsProps = {
  readonly busy: boolean;
  readonly canSave: boolean;
  /** Null for what is not there yet. */
  readonly remove: (() => void) | null;
  readonly onClose: () => void;
};

function Actions({ busy, canSave, remove, onClose }: ActionsProps) {
  return (
    <DialogActions>
      {remove && (
        <Button kind="danger" busy={busy} onClick={remove}>
          {t("templates.remove")}
        </Button>
      )}
      <Button onClick={onClose}>{t("cancel")}</Button>
      <Button type="submit" kind="primary" busy={busy} disabled={!canSave}>
        {t("save")}
      </Button>
    </DialogActions>
  );
}
