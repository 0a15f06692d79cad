import { useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { goTo } from "../address.ts";
import { asProblem, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { problemText } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

type Props = {
  readonly survey: Survey;
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onTry: () => void;
  /** Saves what is not saved yet, so that a copy has it. */
  readonly flush: () => Promise<boolean>;
  readonly onChanged: (survey: Survey) => void;
};

/** What can be done with a survey as a whole. */
export function SurveyMenu({ survey, name, onRename, onTry, flush, onChanged }: Props) {
  const [renaming, setRenaming] = useState(false);
  const attempt = (work: () => Promise<void>) => () =>
    void work().catch((thrown: unknown) => toast({ text: problemText(asProblem(thrown)) }));
  const duplicate = attempt(async () => {
    await flush();
    const copy = await post<Survey>(`/api/surveys/${survey.id}/copies`, {
      name: t("survey.copyOf", { name }).slice(0, 120),
    });
    goTo(`/surveys/${copy.id}`);
    toast({ text: t("survey.copied") });
  });
  const put = (where: "archive" | "unarchive") =>
    attempt(async () => {
      onChanged(await post<Survey>(`/api/surveys/${survey.id}/${where}`));
      toast({ text: t(`survey.${where}d`) });
    });
  return (
    <>
      <Menu
        label={t("survey.more")}
        buttonClass="button button-plain button-bare"
        items={[
          { label: t("trial.open"), icon: "external", act: onTry },
          { label: t("survey.rename"), icon: "edit", act: () => setRenaming(true) },
          { label: t("survey.duplicate"), icon: "copy", act: duplicate },
          survey.archivedAt
            ? { label: t("survey.unarchive"), icon: "undo", act: put("unarchive") }
            : { label: t("survey.archive"), icon: "bag", act: put("archive") },
        ]}
      >
        <Icon name="more" />
        <span class="visually-hidden">{t("survey.more")}</span>
      </Menu>
      <Dialog title={t("survey.rename")} open={renaming} onClose={() => setRenaming(false)}>
        <Rename
          name={name}
          onDone={(renamed) => {
            if (renamed) onRename(renamed);
            setRenaming(false);
          }}
        />
      </Dialog>
    </>
  );
}

function Rename({ name, onDone }: { readonly name: string; readonly onDone: (name: string | null) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed.trim() || null);
      }}
    >
      <TextField
        label={t("survey.name")}
        hint={t("survey.nameHint")}
        value={typed}
        maxLength={120}
        required
        onInput={setTyped}
      />
      <DialogActions>
        <Button onClick={() => onDone(null)}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" disabled={!typed.trim()}>
          {t("save")}
        </Button>
      </DialogActions>
    </form>
  );
}
