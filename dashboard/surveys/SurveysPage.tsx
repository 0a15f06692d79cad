import { useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { get } from "../api.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { touchpointName } from "../ui/feedback-words.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { number, percent, t } from "../words.ts";
import { NewSurvey } from "./NewSurvey.tsx";
import { StatusTag } from "./StatusTag.tsx";
import "./surveys.css";

export default function SurveysPage() {
  const load = useLoad(() => get<{ surveys: Survey[] }>("/api/surveys"), []);
  const [making, setMaking] = useState(false);
  const make = canManage.value && (
    <Button kind="primary" icon="plus" onClick={() => setMaking(true)}>
      {t("surveys.new")}
    </Button>
  );
  const isEmpty = load.data?.surveys.length === 0;
  return (
    <Page title={t("surveys.title")} action={!isEmpty && make}>
      <Panel>
        <Loaded load={load} lines={6}>
          {({ surveys }) =>
            surveys.length > 0 ? (
              <Sorted surveys={surveys} />
            ) : (
              <Empty
                icon="surveys"
                title={t("surveys.empty")}
                text={canManage.value ? t("surveys.emptyText") : t("surveys.emptyReader")}
                action={make}
              />
            )
          }
        </Loaded>
      </Panel>
      <NewSurvey open={making} onClose={() => setMaking(false)} />
    </Page>
  );
}

type Which = "active" | "archived";

/** What is in use, or what was put away. */
function Sorted({ surveys }: { readonly surveys: readonly Survey[] }) {
  const [which, setWhich] = useState<Which>("active");
  const chosen = surveys.filter(({ archivedAt }) => (which === "archived") === (archivedAt !== null));
  const hasArchived = surveys.some(({ archivedAt }) => archivedAt !== null);
  return (
    <>
      {(hasArchived || which === "archived") && (
        <fieldset class="segments surveys-which">
          <legend class="visually-hidden">{t("surveys.which")}</legend>
          {(["active", "archived"] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="which" checked={which === each} onChange={() => setWhich(each)} />
              {t(`surveys.shown.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      {chosen.length > 0 && <SurveyList surveys={chosen} />}
      {chosen.length === 0 && which === "archived" && (
        <Empty icon="surveys" title={t("surveys.noneArchived")} text={t("surveys.noneArchivedText")} />
      )}
    </>
  );
}

function SurveyList({ surveys }: { readonly surveys: readonly Survey[] }) {
  return (
    <table class="table surveys-table">
      <thead>
        <tr>
          <th scope="col">{t("surveys.column.name")}</th>
          <th scope="col">{t("surveys.column.status")}</th>
          <th scope="col" class="number">
            {t("surveys.column.answers")}
          </th>
          <th scope="col" class="number">
            {t("surveys.column.rate")}
          </th>
          <th scope="col" class="number surveys-changed">
            {t("surveys.column.changed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {surveys.map((survey) => (
          <SurveyRow key={survey.id} survey={survey} />
        ))}
      </tbody>
    </table>
  );
}

/** What it was made from, unless its name says so already. */
function templateUnsaid({ name, template }: Survey): string {
  const made = t(`surveys.template.${template}`);
  return name.toLowerCase().includes(made.toLowerCase()) ? "" : made;
}

function SurveyRow({ survey }: { readonly survey: Survey }) {
  return (
    <tr>
      <td>
        <a href={`/surveys/${survey.id}`}>{survey.name}</a>
        <span class="surveys-where">
          {[templateUnsaid(survey), survey.touchpoint && touchpointName(survey.touchpoint)]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </td>
      <td>
        <StatusTag survey={survey} />
      </td>
      <td class="number">{number(survey.answered)}</td>
      <td class="number" title={t("surveys.shown", { n: survey.shown })}>
        {survey.shown > 0 ? percent((survey.answered / survey.shown) * 100) : "–"}
      </td>
      <td class="number quiet surveys-changed">
        <Time at={survey.updatedAt} />
      </td>
    </tr>
  );
}
