import { useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { changesBetween } from "../../shared/questions/changes.ts";
import { asProblem, get } from "../api.ts";
import { Ago } from "../ui/Ago.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import type { SaveState } from "./autosave.ts";
import { changeSentence } from "./change-words.ts";
import type { Drafting } from "./use-draft.ts";

type Props = { readonly id: string } & Pick<Drafting, "draft" | "state" | "takeOver" | "keepOver">;

/** Somebody else saved meanwhile: says who and what, and asks whose words stay. Nothing is overwritten unasked. */
export function Conflict({ id, ...drafting }: Props) {
  const { state } = drafting;
  const [closed, setClosed] = useState<SaveState | null>(null);
  const isOpen = isConflict(state) && closed !== state;
  return (
    <Dialog title={t("conflict.title")} open={isOpen} onClose={() => setClosed(state)}>
      <Theirs id={id} {...drafting} />
    </Dialog>
  );
}

const isConflict = (state: SaveState): boolean =>
  state.kind === "failed" && asProblem(state.problem).code === "changed_meanwhile";

function Theirs({ id, draft, takeOver, keepOver }: Omit<Props, "state">) {
  const load = useLoad(() => get<Survey>(`/api/surveys/${id}`), [id]);
  const [busy, setBusy] = useState(false);
  return (
    <Loaded load={load} lines={3}>
      {(theirs) => (
        <>
          <p>
            {t("conflict.who", { name: theirs.changedBy?.name ?? t("conflict.somebody") })}{" "}
            <span class="quiet dense">
              (<Ago at={theirs.updatedAt} />)
            </span>
          </p>
          <p class="quiet dense">{t("conflict.differs")}</p>
          <ul class="version-changes">
            {changesBetween(theirs.definition, draft.definition).map((change) => (
              <li key={changeSentence(change)}>{changeSentence(change)}</li>
            ))}
          </ul>
          <DialogActions>
            <Button onClick={() => takeOver(theirs)}>{t("conflict.theirs")}</Button>
            <Button
              kind="primary"
              busy={busy}
              onClick={() => {
                setBusy(true);
                void keepOver(theirs).finally(() => setBusy(false));
              }}
            >
              {t("conflict.mine")}
            </Button>
          </DialogActions>
        </>
      )}
    </Loaded>
  );
}
