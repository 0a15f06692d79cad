import { useSignal } from "@preact/signals";
import type { Theme } from "../../shared/contract/theme.schema.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import type { ThemeChanges } from "./use-theme-changes.ts";

type Props = { readonly themes: readonly Theme[]; readonly changes: ThemeChanges };

export function ThemeDialogs({ themes, changes }: Props) {
  const { asking, ask } = changes;
  const close = () => ask(null);
  const title =
    asking?.what === "merge" ? t("themes.mergeInto", { name: asking.theme.name }) : t("themes.rename");
  return (
    <Dialog title={title} open={asking !== null} onClose={close}>
      {asking?.what === "rename" && <Rename key={asking.theme.id} theme={asking.theme} changes={changes} />}
      {asking?.what === "merge" && (
        <Merge key={asking.theme.id} theme={asking.theme} themes={themes} changes={changes} />
      )}
    </Dialog>
  );
}

type FormProps = { readonly theme: Theme; readonly changes: ThemeChanges };

function Rename({ theme, changes }: FormProps) {
  const name = useSignal(theme.name);
  return (
    <form
      class="themes-form"
      onSubmit={(event) => {
        event.preventDefault();
        changes.ask(null);
        changes.rename(theme, name.value.trim() || null);
      }}
    >
      <TextField
        label={t("themes.name")}
        hint={t("themes.nameHint")}
        value={name.value}
        maxLength={60}
        autoFocus
        onInput={(typed) => {
          name.value = typed;
        }}
      />
      <DialogActions>
        <Button onClick={() => changes.ask(null)}>{t("cancel")}</Button>
        <Button kind="primary" type="submit">
          {t("save")}
        </Button>
      </DialogActions>
    </form>
  );
}

function Merge({ theme, themes, changes }: FormProps & Pick<Props, "themes">) {
  const others = themes.filter(({ id }) => id !== theme.id);
  const into = useSignal(others[0]?.id ?? "");
  return (
    <form
      class="themes-form"
      onSubmit={(event) => {
        event.preventDefault();
        changes.ask(null);
        if (into.value) changes.merge(theme, into.value);
      }}
    >
      <SelectField
        label={t("filter.theme")}
        hint={t("themes.mergeHint")}
        value={into.value}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => {
          into.value = id;
        }}
      />
      <DialogActions>
        <Button onClick={() => changes.ask(null)}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" disabled={others.length === 0}>
          {t("themes.merge")}
        </Button>
      </DialogActions>
    </form>
  );
}
