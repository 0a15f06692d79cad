import type { Rules } from "../../../shared/contract/rule.schema.ts";
import { type RuleList, ruleLists } from "../../../shared/reading-kinds.ts";
import { type RuleLanguage, ruleLanguages } from "../../../shared/rule-phrase.ts";
import { address, goTo } from "../../address.ts";
import { SelectField } from "../../ui/Field.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { languageName, language as staffLanguage, t } from "../../words.ts";
import { RereadPanel } from "../RereadPanel.tsx";
import { OwnWords } from "./OwnWords.tsx";
import { RuleHistory } from "./RuleHistory.tsx";
import { listName } from "./rule-words.ts";
import { ShippedWords } from "./ShippedWords.tsx";
import { useRules } from "./use-rules.ts";
import "../learning.css";
import "./rules.css";

/** The words category and urgency are read by: the workspace's own and Heed's, to be tried before they count. */
export default function RulesPage() {
  const { language, list } = chosen();
  const { load, change, undo } = useRules(language);
  const choose = (next: Partial<ReturnType<typeof chosen>>) => {
    const query = new URLSearchParams({ language, list, ...next });
    goTo(`/rules?${query}`, { replace: true });
  };
  return (
    <Page title={t("rules.title")}>
      <p class="learning-text">
        {t("rules.intro")} <a href="/reading">{t("reading.howWell")}</a>
      </p>
      <div class="rule-choice">
        <SelectField
          label={t("rules.language")}
          value={language}
          options={ruleLanguages.map((value) => ({ value, label: languageName(value) }))}
          onChange={(value) => choose({ language: value })}
        />
        <SelectField
          label={t("rules.list")}
          value={list}
          options={ruleLists.map((value) => ({ value, label: nameOf(value, load.data) }))}
          onChange={(value) => choose({ list: value })}
        />
      </div>
      <div class="learning-parts" key={`${language} ${list}`}>
        <Loaded load={load} lines={8}>
          {(rules) => {
            const of = rules.lists.find((one) => one.list === list);
            return (
              of &&
              rules.language === language && (
                <>
                  <OwnWords rules={rules} of={of} change={change} />
                  <RereadPanel />
                  <ShippedWords rules={rules} of={of} change={change} />
                  <RuleHistory rules={rules} undo={(version) => void undo(version)} />
                </>
              )
            );
          }}
        </Loaded>
      </div>
    </Page>
  );
}

/** As the address says; otherwise one's own language, and what most is filed under. */
function chosen(): { readonly language: RuleLanguage; readonly list: RuleList } {
  const query = new URLSearchParams(address.value.split("?")[1] ?? "");
  const own = staffLanguage.value.startsWith("zh") ? "zh" : "en";
  return {
    language: ruleLanguages.find((one) => one === query.get("language")) ?? own,
    list: ruleLists.find((one) => one === query.get("list")) ?? "product",
  };
}

function nameOf(list: RuleList, rules: Rules | undefined): string {
  const name = listName(list);
  const n = rules?.lists.find((one) => one.list === list)?.own.length ?? 0;
  return n > 0 ? t("rules.counted", { name, n }) : name;
}
