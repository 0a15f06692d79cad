import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey, SurveyTemplate } from "../../shared/contract/survey.schema.ts";
import { goTo } from "../address.ts";
import { asProblem, get, post } from "../api.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";

const templates: readonly SurveyTemplate[] = ["nps", "csat", "ces", "onboarding"];

/** Asks for a template and a name, makes the survey and opens it for writing. */
export function NewSurvey({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title={t("newSurvey.title")} open={open} onClose={onClose}>
      <WithSites onClose={onClose} />
    </Dialog>
  );
}

function WithSites({ onClose }: { readonly onClose: () => void }) {
  const load = useLoad(() => get<{ sites: Site[] }>("/api/sites"), []);
  return (
    <Loaded load={load} lines={4}>
      {({ sites }) => {
        const [first] = sites;
        return first ? <NewSurveyForm sites={[first, ...sites.slice(1)]} onClose={onClose} /> : <NoSite />;
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

type FormProps = { readonly sites: readonly [Site, ...Site[]]; readonly onClose: () => void };

function NewSurveyForm({ sites, onClose }: FormProps) {
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
      <fieldset class="templates">
        <legend class="field-label">{t("newSurvey.template")}</legend>
        {templates.map((each) => (
          <label key={each} class="template">
            <input
              type="radio"
              name="template"
              checked={template === each}
              onChange={() => setTemplate(each)}
            />
            <span>
              <strong>{t(`newSurvey.${each}`)}</strong>
              <span class="template-text">{t(`newSurvey.${each}Text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
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
