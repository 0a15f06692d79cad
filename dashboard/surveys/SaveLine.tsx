import { asProblem } from "../api.ts";
import { Ago } from "../ui/Ago.tsx";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Icon } from "../ui/Icon.tsx";
import { t } from "../words.ts";
import type { SaveState } from "./autosave.ts";

type Props = { readonly state: SaveState; readonly savedAt: string; readonly retry: () => void };

/** Whether what was typed is safe. */
export function SaveLine({ state, savedAt, retry }: Props) {
  if (state.kind === "failed") {
    return (
      <span class="save-line">
        <FailedLine problem={asProblem(state.problem)} />
        <Button icon="refresh" onClick={retry}>
          {t("survey.saveAgain")}
        </Button>
      </span>
    );
  }
  if (state.kind !== "saved") return <span class="save-line quiet">{t("survey.saving")}</span>;
  return (
    <span class="save-line quiet">
      <Icon name="check" />
      <span>
        {t("survey.saved")} <Ago at={savedAt} />
      </span>
    </span>
  );
}
