import type { Condition, Rule } from "../../shared/contract/condition.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { anyOf } from "../../shared/questions/next.ts";
import { Button } from "../ui/Button.tsx";
import { t } from "../words.ts";
import { ConditionLine } from "./ConditionLine.tsx";
import { conditionThat, firstConditionOn } from "./condition-parts.ts";

const MOST_RULES = 10;

type Props = {
  readonly question: Question;
  readonly earlier: readonly Question[];
  /** Names of the survey's hidden fields. */
  readonly fields: readonly string[];
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (showIf: Rule[]) => void;
};

/** When a question is shown: cards that must all hold, each of one condition or of several of which one is enough. */
export function LogicEditor({ question, earlier, fields, language, disabled, onChange }: Props) {
  const showIf = question.showIf ?? [];
  const last = earlier.findLast(({ type }) => type !== "statement");
  const [field] = fields;
  const first = last
    ? firstConditionOn(last)
    : conditionThat(field ? { field } : { customer: "plan" }, "answered", []);
  const put = (at: number, conditions: readonly Condition[]) => {
    const [only, ...others] = conditions;
    const rules = only ? [others.length > 0 ? { any: [...conditions] } : only] : [];
    onChange([...showIf.slice(0, at), ...rules, ...showIf.slice(at + 1)]);
  };
  return (
    <fieldset class="logic" disabled={disabled}>
      <legend class="field-label">{t("question.logic")}</legend>
      {showIf.length === 0 && <p class="field-hint">{t("logic.always")}</p>}
      {showIf.map((rule, at) => (
        <div class="rule" key={at}>
          {at > 0 && <p class="rule-and">{t("logic.and")}</p>}
          <RuleCard
            rule={rule}
            numberBefore={showIf.slice(0, at).flatMap(anyOf).length}
            another={first}
            {...{ earlier, fields, language }}
            onChange={(conditions) => put(at, conditions)}
          />
        </div>
      ))}
      {showIf.length < MOST_RULES && (
        <Button icon="plus" onClick={() => onChange([...showIf, first])}>
          {t("logic.add")}
        </Button>
      )}
    </fieldset>
  );
}

type CardProps = Pick<Props, "earlier" | "fields" | "language"> & {
  readonly rule: Rule;
  /** How many conditions stand above, to count on from. */
  readonly numberBefore: number;
  /** What a further condition starts as. */
  readonly another: Condition;
  readonly onChange: (conditions: readonly Condition[]) => void;
};

function RuleCard({ rule, numberBefore, another, onChange, ...around }: CardProps) {
  const conditions = anyOf(rule);
  return (
    <div class="rule-card">
      {conditions.map((condition, at) => (
        <div class="condition" key={at}>
          <div class="condition-parts">
            {at > 0 && <p class="rule-or">{t("logic.or")}</p>}
            <ConditionLine
              {...around}
              condition={condition}
              onChange={(changed) =>
                onChange(conditions.map((each, index) => (index === at ? changed : each)))
              }
            />
          </div>
          <Button
            kind="quiet"
            icon="close"
            label={t("logic.remove", { n: numberBefore + at + 1 })}
            onClick={() => onChange(conditions.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {conditions.length < MOST_RULES && (
        <Button kind="quiet" icon="plus" onClick={() => onChange([...conditions, another])}>
          {t("logic.addOr")}
        </Button>
      )}
    </div>
  );
}
