import { useRoute } from "preact-iso/router";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { get } from "../api.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { SurveyEditor } from "./SurveyEditor.tsx";
import "./surveys.css";

async function surveyAndSite(id: string): Promise<{ survey: Survey; site: Site | null }> {
  const [survey, { sites }] = await Promise.all([
    get<Survey>(`/api/surveys/${id}`),
    get<{ sites: Site[] }>("/api/sites"),
  ]);
  return { survey, site: sites.find((site) => site.id === survey.siteId) ?? null };
}

export default function SurveyPage() {
  const { id = "" } = useRoute().params;
  const load = useLoad(() => surveyAndSite(id), [id]);
  if (load.data?.survey.id === id) {
    const { survey, site } = load.data;
    return (
      <SurveyEditor
        key={id}
        survey={survey}
        site={site}
        onChanged={(changed) => load.replace({ survey: changed, site })}
      />
    );
  }
  return (
    <Page title={t("surveys.one")}>
      <Panel>
        <Loaded load={load} lines={8}>
          {() => null}
        </Loaded>
      </Panel>
    </Page>
  );
}
