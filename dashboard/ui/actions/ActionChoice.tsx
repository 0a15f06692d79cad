import { useEffect, useRef } from "preact/hooks";
import type { Action, Actions } from "../../../shared/contract/action.schema.ts";
import { t } from "../../words.ts";
import { LongTextField, SelectField } from "../Field.tsx";
import { Loaded } from "../Loaded.tsx";
import { useLoad } from "../use-load.ts";
import { ActionFields } from "./ActionFields.tsx";
import { ActionSearch, openActions } from "./ActionSearch.tsx";
import { type ActionDraft, newDraft, planAction } from "./action-draft.ts";

/** What a complaint leads to. */
export type Choice =
  | { readonly kind: "link"; readonly action: Action | null }
  | { readonly kind: "new"; readonly draft: ActionDraft }
  | { readonly kind: "none"; readonly reason: string };
type Kind = Choice["kind"];

/** Makes a new action first: chosen from then on, so that a step refused afterwards makes no second one. */
export async function chosenAction(choice: Choice, change: (choice: Choice) => void): Promise<Action | null> {
  if (choice.kind === "none") return null;
  if (choice.kind === "link") return choice.action;
  const action = await planAction(choice.draft);
  change({ kind: "link", action });
  return action;
}

/** What a resolution takes along of it. */
export async function resolutionOf(choice: Choice, change: (choice: Choice) => void) {
  if (choice.kind === "none") return { noActionReason: choice.reason };
  const action = await chosenAction(choice, change);
  return { actionIds: action ? [action.id] : [] };
}

type Props = {
  readonly complaintId?: string;
  readonly kinds: readonly Kind[];
  /** Null until what there is to choose from is known. */
  readonly choice: Choice | null;
  readonly change: (choice: Choice) => void;
};

/** An open action, a new one, or none with the reason why. Where one is for the same root cause, that is proposed. */
export function ActionChoice({ complaintId, kinds, choice, change }: Props) {
  const load = useLoad(() => openActions(complaintId), [complaintId]);
  return (
    <Loaded load={load} lines={3}>
      {(open) => <Chosen {...{ complaintId, kinds, choice, change, open }} />}
    </Loaded>
  );
}

type ChosenProps = Omit<Props, "complaintId"> & {
  readonly complaintId: string | undefined;
  readonly open: Actions;
};

function Chosen({ complaintId, kinds, choice, change, open }: ChosenProps) {
  const draft = useRef(newDraft(open.causeId));
  const begin = (kind: Kind): Choice =>
    kind === "link"
      ? { kind, action: null }
      : kind === "new"
        ? { kind, draft: draft.current }
        : { kind, reason: "" };
  useEffect(() => {
    if (!choice) change(begin(proposed(open, kinds)));
  }, [choice]);
  if (!choice) return null;
  return (
    <>
      <SelectField
        label={t("choice.title")}
        value={choice.kind}
        options={kinds.map((value) => ({ value, label: t(`choice.${value}`) }))}
        onChange={(kind) => change(begin(kind))}
      />
      {choice.kind === "link" && (
        <ActionSearch
          complaintId={complaintId}
          chosen={choice.action}
          choose={(action) => change({ kind: "link", action })}
        />
      )}
      {choice.kind === "new" && (
        <ActionFields
          draft={choice.draft}
          change={(part) => {
            draft.current = { ...choice.draft, ...part };
            change({ kind: "new", draft: draft.current });
          }}
        />
      )}
      {choice.kind === "none" && (
        <LongTextField
          label={t("choice.reason")}
          hint={t("choice.reasonHint")}
          required
          rows={2}
          maxLength={2000}
          value={choice.reason}
          onInput={(reason) => change({ kind: "none", reason })}
        />
      )}
    </>
  );
}

function proposed({ actions, causeId }: Actions, kinds: readonly Kind[]): Kind {
  const isSameCause = causeId !== null && actions.some(({ cause }) => cause.at(-1)?.id === causeId);
  if (isSameCause || (actions.length > 0 && !kinds.includes("none"))) return "link";
  return kinds.includes("none") ? "none" : "new";
}
