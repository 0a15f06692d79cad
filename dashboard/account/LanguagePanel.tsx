import { languages, staffLanguages } from "../../shared/locales/languages.ts";
import { asProblem } from "../api.ts";
import { chooseOwnLanguage } from "../own-language.ts";
import { problemText } from "../ui/Failed.tsx";
import { SelectField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { language, t } from "../words.ts";

/** What Heed speaks to whoever is signed in, on screen and in letters. */
export function LanguagePanel() {
  return (
    <Panel title={t("language.title")}>
      <SelectField
        label={t("language.mine")}
        hint={t("language.mineHint")}
        value={language.value}
        options={staffLanguages.map((code) => ({
          value: code,
          label: languages.find((one) => one.code === code)?.name ?? code,
        }))}
        onChange={(code) =>
          chooseOwnLanguage(code).catch((thrown: unknown) => toast({ text: problemText(asProblem(thrown)) }))
        }
      />
    </Panel>
  );
}
