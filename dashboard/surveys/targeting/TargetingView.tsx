import type { Targeting } from "../../../shared/contract/targeting.schema.ts";
import { Panel } from "../../ui/Panel.tsx";
import { t } from "../../words.ts";
import type { EditorProps } from "../editor-views.tsx";
import { SettingsPanel } from "../SettingsPanel.tsx";
import { completeTargeting } from "./complete.ts";
import { Pages } from "./Pages.tsx";
import { Run } from "./Run.tsx";
import { targetingSentence } from "./sentence.ts";
import { Triggers } from "./Triggers.tsx";
import { Whom } from "./Whom.tsx";
import "./targeting.css";

/** What of a targeting changes; undefined takes it away. */
type Change = { readonly [Part in keyof Targeting]: Targeting[Part] | undefined };

/** What each part of the panel gets. */
export type PartProps = {
  readonly targeting: Targeting;
  readonly change: (part: Change) => void;
  readonly disabled: boolean;
};

/** The settings of a survey, and whom it asks by itself, where and when. All of it holds at once, without publishing. */
export function TargetingView(props: EditorProps) {
  const { draft, change, disabled } = props;
  const { targeting } = draft;
  const parts: PartProps = {
    targeting,
    disabled,
    change: (part) => {
      const merged: Change = { ...targeting, ...part };
      const said = Object.entries(merged).filter(([, value]) => value !== undefined);
      change({ targeting: Object.fromEntries(said) as Targeting }); // what is undefined was taken out
    },
  };
  return (
    <div class="targeting">
      <SettingsPanel {...props} />
      <Panel title={t("targeting.title")}>
        <p class="target-short" role="status">
          {draft.showAfterSeconds < 0
            ? t("targeting.onlyOpened")
            : targetingSentence(completeTargeting(targeting), draft)}
        </p>
        <Pages {...parts} />
        <Triggers {...parts} />
        <Whom {...parts} />
        <Run {...parts} />
      </Panel>
    </div>
  );
}
