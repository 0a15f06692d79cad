import type { Learning } from "../../shared/contract/learning.schema.ts";
import { get } from "../api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { CorrectionLog } from "./CorrectionLog.tsx";
import { LearnedPanel } from "./LearnedPanel.tsx";
import { RereadPanel } from "./RereadPanel.tsx";
import "./learning.css";

/** What the workspace's people taught Heed: whether it helps, which words it learned, and every correction behind it. */
export default function LearningPage() {
  const load = useLoad(() => get<Learning>("/api/reading/learning"), []);
  return (
    <Page title={t("learning.title")}>
      <p class="learning-text">
        {t("learning.intro")} <a href="/reading">{t("reading.howWell")}</a> ·{" "}
        <a href="/rules">{t("rules.title")}</a>
      </p>
      <div class="learning-parts">
        <Loaded load={load} lines={6}>
          {({ kinds, leastJudged }) =>
            kinds.length === 0 ? (
              <Empty icon="edit" title={t("learning.nothing")} text={t("learning.nothingText")} />
            ) : (
              kinds.map((learned) => (
                <LearnedPanel key={learned.kind} learned={learned} leastJudged={leastJudged} />
              ))
            )
          }
        </Loaded>
        <RereadPanel />
        <CorrectionLog />
      </div>
    </Page>
  );
}
