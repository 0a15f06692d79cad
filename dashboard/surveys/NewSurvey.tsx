import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey, SurveyTemplate, SurveyTemplateFacts } from "../../shared/contract/survey.schema.ts";
import { goTo } from "../address.ts";
import { asProblem, get, post } from "../api.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";

/** Asks for a template and a name, makes the survey and opens it for writing. */
export function NewSurvey({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t("newSurvey.title")} open={open} onClose={onClose}>
      <WithSites onClose={onClose} />
    </Dialog>
  );
}

function WithSites({ onClose }: { readonly onClose: () => void }) {
  const load = useLoad(async () => {
    const [{ sites }, { templates }] = await Promise.all([
      get<{ sites: Site[] }>("/api/sites"),
      get<{ templates: SurveyTemplateFacts[] }>("/api/survey-templates"),
    ]);
    return { sites, templates };
  }, []);
  return (
    <Loaded load={load} lines={4}>
      {({ sites, templates }) => {
        const [first] = sites;
        return first ? (
          <NewSurveyForm sites={[first, ...sites.slice(1)]} {...{ templates, onClose }} />
        ) : (
          <NoSite />
        );
      }}
    </Loaded>
  );
}

function NoSite() {
  return (
    <>
      <p>{t("newSurvey.noSite")}</p>
      <DialogActions>
        <ButtonLink kind="primary" href="/install">
          {t("newSurvey.addSite")}
        </ButtonLink>
      </DialogActions>
    </>
  );
}

type FormProps = {
  readonly sites: readonly [Site, ...Site[]];
  readonly templates: readonly SurveyTemplateFacts[];
  readonly onClose: () => void;
};

function NewSurveyForm({ sites, templates, onClose }: FormProps) {
  const [template, setTemplate] = useState<SurveyTemplate>("nps");
  const [typedName, setName] = useState("");
  const [siteId, setSiteId] = useState(sites[0].id);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const name = typedName.trim() || t(`newSurvey.name.${template}`);
      const survey = await post<Survey>("/api/surveys", { siteId, template, name });
      goTo(`/surveys/${survey.id}`);
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form class="new-survey" onSubmit={make}>
      <Templates {...{ templates, chosen: template, onChoose: setTemplate }} />
      <TextField
        label={t("newSurvey.nameLabel")}
        hint={t("newSurvey.nameHint")}
        value={typedName}
        placeholder={t(`newSurvey.name.${template}`)}
        maxLength={120}
        onInput={setName}
      />
      {sites.length > 1 && (
        <SelectField
          label={t("newSurvey.site")}
          value={siteId}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setSiteId}
        />
      )}
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" busy={busy}>
          {t("newSurvey.make")}
        </Button>
      </DialogActions>
    </form>
  );
}

type TemplatesProps = {
  readonly templates: readonly SurveyTemplateFacts[];
  readonly chosen: SurveyTemplate;
  readonly onChoose: (template: SurveyTemplate) => void;
};

/** By what they are for: what each measures and what it asks of a visitor. */
const Templates = ({ templates, chosen, onChoose }: TemplatesProps) => (
  <fieldset class="templates">
    <legend class="field-label">{t("newSurvey.template")}</legend>
    {templates.map(({ template, questions, seconds }) => (
      <label key={template} class="template">
        <input
          type="radio"
          name="template"
          checked={chosen === template}
          onChange={() => onChoose(template)}
        />
        <span>
          <strong>{t(`newSurvey.${template}`)}</strong>
          <span class="template-text">{t(`newSurvey.${template}Text`)}</span>
          <span class="template-text">
            {t("newSurvey.questions", { n: questions })} · {lasting(seconds)}
          </span>
        </span>
      </label>
    ))}
  </fieldset>
);

/** To ten seconds, or to whole minutes from one and a half on. */
const lasting = (seconds: number): string =>
  seconds < 90
    ? t("newSurvey.seconds", { n: Math.max(10, Math.round(seconds / 10) * 10) })
    : t("newSurvey.minutes", { n: Math.round(seconds / 60) });
