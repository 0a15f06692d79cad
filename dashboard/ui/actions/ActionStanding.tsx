import type { ActionState } from "../../../shared/action-states.ts";
import type { Action } from "../../../shared/contract/action.schema.ts";
import { day, t } from "../../words.ts";
import { Tag } from "../Tag.tsx";

const tones = {
  planned: "neutral",
  under_way: "accent",
  done: "warning",
  effective: "positive",
  not_effective: "negative",
} as const;

/** How far an action is, as a word. */
export const ActionStateTag = ({ state }: { readonly state: ActionState }) => (
  <Tag tone={tones[state]}>{t(`actions.state.${state}`)}</Tag>
);

/** How far it is and by when, or since when. */
export function ActionStanding({ action }: { readonly action: Action }) {
  const { state, overdue, dueOn, doneOn } = action;
  return (
    <>
      <ActionStateTag state={state} />
      {overdue && (
        <Tag tone="overdue" icon="alert">
          {t("actions.overdue")}
        </Tag>
      )}
      <span class="quiet dense">
        {doneOn ? t("actions.doneOn", { day: day(doneOn) }) : t("actions.due", { day: day(dueOn) })}
      </span>
    </>
  );
}
