import { useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { asProblem, get } from "../api.ts";
import { Ago } from "../ui/Ago.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { language, t } from "../words.ts";
import type { SaveState } from "./autosave.ts";
import { draftOf } from "./draft.ts";
import { type Difference, differences } from "./merge.ts";
import type { Drafting } from "./use-draft.ts";

type Props = { readonly id: string } & Pick<Drafting, "draft" | "base" | "state" | "takeOver" | "mergeWith">;

/** Somebody else saved meanwhile: says who and what each changed. Nothing of either is overwritten unasked. */
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

function Theirs({ id, draft, base, takeOver, mergeWith }: Omit<Props, "state">) {
  const load = useLoad(() => get<Survey>(`/api/surveys/${id}`), [id]);
  const [busy, setBusy] = useState(false);
  return (
    <Loaded load={load} lines={3}>
      {(theirs) => {
        const name = theirs.changedBy?.name ?? t("conflict.somebody");
        const all = differences(base, draft, draftOf(theirs));
        return (
          <>
            <p>
              {t("conflict.who", { name })}{" "}
              <span class="quiet dense">
                (<Ago at={theirs.updatedAt} />)
              </span>
            </p>
            <Group title={t("conflict.both")} by="both" all={all} draft={draft} theirs={theirs} />
            <Group title={t("conflict.yours")} by="mine" all={all} draft={draft} theirs={theirs} />
            <Group
              title={t("conflict.theirsOnly", { name })}
              by="theirs"
              all={all}
              draft={draft}
              theirs={theirs}
            />
            <p class="quiet dense">{t("conflict.mergeHint")}</p>
            <DialogActions>
              <Button onClick={() => takeOver(theirs)}>{t("conflict.theirs")}</Button>
              <Button
                kind="primary"
                busy={busy}
                onClick={() => {
                  setBusy(true);
                  void mergeWith(theirs).finally(() => setBusy(false));
                }}
              >
                {t("conflict.merge")}
              </Button>
            </DialogActions>
          </>
        );
      }}
    </Loaded>
  );
}

type GroupProps = Pick<Props, "draft"> & {
  readonly title: string;
  readonly by: Difference["by"];
  readonly all: readonly Difference[];
  readonly theirs: Survey;
};

/** What one of them changed, or both did; nothing when there is none of it. */
function Group({ title, by, all, draft, theirs }: GroupProps) {
  const found = all.filter((each) => each.by === by).map((each) => sentence(each, draft.name, theirs.name));
  if (found.length === 0) return null;
  return (
    <section>
      <h3 class="dense">{title}</h3>
      <ul class="version-changes">
        {found.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

function sentence(difference: Difference, mine: string, theirs: string): string {
  if (difference.what === "name") return t("conflict.changed.name", { mine, theirs });
  if (difference.what !== "question") return t(`conflict.changed.${difference.what}`);
  const { title, type } = difference.question;
  return t("conflict.changed.question", {
    title: wordsIn(title, language.value) || t(`question.type.${type}`),
  });
}
