import type { RuleTrial } from "../../../shared/contract/rule.schema.ts";
import type { RuleLanguage } from "../../../shared/rule-phrase.ts";
import { Tag } from "../../ui/Tag.tsx";
import { Time } from "../../ui/time.tsx";
import { languageName, t } from "../../words.ts";
import { changeWords } from "./rule-words.ts";

type TrialResultProps = {
  readonly trial: RuleTrial | null;
  readonly language: RuleLanguage;
  readonly isPending: boolean;
};

/** What a word would do to the last feedback: how often, in which ways, and to which texts. */
export function TrialResult({ trial, language, isPending }: TrialResultProps) {
  return (
    <div class="rule-trial" aria-busy={isPending}>
      <p role="status">{trial && countsIn(trial, language)}</p>
      {trial && trial.ways.length > 0 && (
        <ul class="rule-ways">
          {trial.ways.map(({ before, after, count }) => {
            const change = changeWords(before, after) ?? "";
            return (
              <li key={change}>
                <Tag tone="accent">{t("rules.trial.way", { change, n: count })}</Tag>
              </li>
            );
          })}
        </ul>
      )}
      {trial && trial.examples.length > 0 && (
        <ul class="rule-examples" aria-label={t("rules.trial")}>
          {trial.examples.map((example) => (
            <Example key={`${example.feedbackId} ${example.text}`} example={example} language={language} />
          ))}
        </ul>
      )}
    </div>
  );
}

function countsIn({ looked, matched, changed }: RuleTrial, code: RuleLanguage): string {
  const language = languageName(code);
  if (looked === 0) return t("rules.trial.noText", { language });
  if (matched === 0) return t("rules.trial.nothing", { looked, language });
  if (changed === 0) return t("rules.trial.unchanged", { matched, looked, language });
  return t("rules.trial.counts", { matched, looked, changed, language });
}

type ExampleProps = { readonly example: RuleTrial["examples"][number]; readonly language: RuleLanguage };

function Example({ example, language }: ExampleProps) {
  const { feedbackId, receivedAt, before, after, isSetByPerson } = example;
  const change = changeWords(before, after);
  return (
    <li class="rule-example">
      <blockquote lang={language}>{marked(example)}</blockquote>
      <p class="rule-facts quiet dense">
        <span class={change ? "rule-change" : ""}>{change ?? t("rules.trial.same")}</span>
        {change && isSetByPerson && before.category !== after.category && (
          <span>{t("rules.trial.setByPerson")}</span>
        )}
        <a href={`/inbox/${feedbackId}?status=all`}>
          <Time at={receivedAt} />
        </a>
      </p>
    </li>
  );
}

function marked({ text, places }: ExampleProps["example"]) {
  let at = 0;
  const pieces = places.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return [...pieces, text.slice(at)];
}
