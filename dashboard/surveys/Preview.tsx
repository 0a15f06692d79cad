import { useState } from "preact/hooks";
import type { PublicQuestion, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { widgetWords } from "../../shared/locales/words.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { inLanguage, wordsIn } from "../../shared/questions/in-language.ts";
import { type Given, next, reached } from "../../shared/questions/next.ts";
import { recalled } from "../../shared/questions/recall.ts";
import { isGiven } from "../../shared/questions/rule.ts";
import { sayer } from "../../shared/questions/say.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import { PreviewQuestion } from "./PreviewQuestion.tsx";
import "./preview.css";

type Width = "phone" | "desktop";
type Props = { readonly definition: SurveyDefinition; readonly language: LanguageCode };

/** The survey as a visitor walks it, led by the same logic, drawn from the draft while it is written. Nothing is saved. */
export function Preview({ definition, language }: Props) {
  const [width, setWidth] = useState<Width>(() =>
    matchMedia("(max-width: 639px)").matches ? "phone" : "desktop",
  );
  return (
    <Panel
      title={t("preview.title")}
      actions={
        <fieldset class="segments">
          <legend class="visually-hidden">{t("preview.width")}</legend>
          {(["desktop", "phone"] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="width" checked={width === each} onChange={() => setWidth(each)} />
              {t(`preview.${each}`)}
            </label>
          ))}
        </fieldset>
      }
    >
      <section class={`stage stage-${width}`} lang={language} aria-label={t("preview.picture")}>
        <div class="ask">
          <span class="ask-close">
            <Icon name="close" />
          </span>
          <Walk definition={definition} language={language} />
        </div>
      </section>
      <div class="stage stage-thanks" lang={language}>
        <p class="ask">{wordsIn(definition.thanks, language) || t("preview.noWords")}</p>
      </div>
    </Panel>
  );
}

/** As the widget: a score with its comments stands on one screen. */
const isOneScreen = ([first, ...others]: readonly PublicQuestion[]): boolean =>
  first !== undefined &&
  ruleOf(first).isScore &&
  others.every(({ type, showIf }) => type === "text" && !showIf?.length);

function Walk({ definition, language }: Props) {
  const [given, setGiven] = useState<Given>({});
  const [at, setAt] = useState<string>();
  const words = widgetWords[language];
  const questions = definition.questions.map((question) => inLanguage(question, language));
  const steps = reached(questions, given);
  const index = Math.max(
    steps.findIndex(({ id }) => id === at),
    0,
  );
  const asked = steps[index];
  const say = sayer(steps, given, {}, words);
  const draw = (question: PublicQuestion) => (
    <PreviewQuestion
      key={question.id}
      question={{ ...question, title: recalled(question.title, say) || t("preview.noWords") }}
      words={words}
      value={given[question.id]}
      onAnswer={(value) => setGiven({ ...given, [question.id]: value })}
    />
  );
  if (isOneScreen(questions)) {
    return (
      <>
        {questions.map(draw)}
        <span class="ask-send">{words.send}</span>
      </>
    );
  }
  if (!asked) return <p>{t("gap.nothing_asked")}</p>;
  const following = next(questions, given, asked.id);
  const isStuck = asked.required && !isGiven(given[asked.id]);
  return (
    <>
      <p class="ask-progress">
        {words.questionOf.replace("{n}", `${index + 1}`).replace("{m}", `${steps.length}`)}
      </p>
      {draw(asked)}
      <div class="ask-walk">
        {index > 0 && <Button onClick={() => setAt(steps[index - 1]?.id)}>{words.back}</Button>}
        {following ? (
          <Button kind="primary" disabled={isStuck} onClick={() => setAt(following.id)}>
            {words.next}
          </Button>
        ) : (
          <Button
            icon="refresh"
            onClick={() => {
              setGiven({});
              setAt(undefined);
            }}
          >
            {t("preview.again")}
          </Button>
        )}
      </div>
    </>
  );
}
