import { useState } from "preact/hooks";
import type { SiteLogo, SiteLook } from "../../shared/contract/look.schema.ts";
import type { Placement } from "../../shared/contract/placement.schema.ts";
import type { PublicSurvey } from "../../shared/contract/survey.schema.ts";
import { widgetWords } from "../../shared/locales/words.ts";
import { offeredLook } from "../../shared/look/offered-look.ts";
import type { PreviewMessage } from "../../shared/preview-message.ts";
import { Panel } from "../ui/Panel.tsx";
import { PreviewChoice, PreviewStage, type Size, type Theme } from "../ui/PreviewStage.tsx";
import { language, t } from "../words.ts";

type Props = {
  readonly look: SiteLook;
  readonly logo: SiteLogo | null;
  /** Of the site. */
  readonly name: string;
  readonly placement: Placement;
};

/** A survey in these looks, drawn by the widget itself; a score is given, so that every colour is seen. */
export function LookPreview({ look, logo, name, placement }: Props) {
  const [size, setSize] = useState<Size>("phone");
  const [theme, setTheme] = useState<Theme>("light");
  const shown = look.theme === "auto" ? theme : look.theme;
  const message: PreviewMessage = {
    is: "heed:preview",
    survey: sample(placement),
    language: language.value,
    words: widgetWords[language.value],
    theme: shown,
    ...offeredLook({ name, look, logo }),
    told: {},
    start: { at: undefined, given: { score: 8 }, times: 0 },
  };
  return (
    <Panel
      title={t("look.preview")}
      actions={<PreviewChoice name="size" value={size} options={["desktop", "phone"]} onChange={setSize} />}
    >
      <PreviewStage message={message} size={size} />
      {look.theme === "auto" && (
        <div class="look-theme">
          <PreviewChoice name="theme" value={theme} options={["light", "dark"]} onChange={setTheme} />
        </div>
      )}
    </Panel>
  );
}

const sample = (placement: Placement): PublicSurvey => ({
  id: "00000000-0000-7000-8000-000000000000",
  version: 1,
  language: language.value,
  template: "nps",
  touchpoint: null,
  showAfterSeconds: -1,
  restDays: 0,
  // Behind a tab there would be nothing to see.
  placement: placement === "tab" ? "bottom-end" : placement,
  questions: [
    {
      id: "score",
      type: "nps",
      required: true,
      title: t("look.sample"),
      lowLabel: t("look.sampleLow"),
      highLabel: t("look.sampleHigh"),
    },
    { id: "comment", type: "text", required: false, title: t("look.sampleComment") },
  ],
  thanks: t("look.sampleThanks"),
});
