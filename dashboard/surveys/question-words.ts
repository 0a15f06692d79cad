import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";
import { type Gap, gapsOf } from "../../shared/questions/gaps.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { OTHER } from "../../shared/questions/rule.ts";
import { t } from "../words.ts";

/** What stands in for missing words, to translate from. */
export const inEnglish = (words: Localized | undefined, language: LanguageCode): string =>
  language === "en" ? "" : (words?.en ?? "");

/** A question as its author knows it: its number and, once written, its words. */
export function nameOf(question: Question, at: number, language: LanguageCode): string {
  const number = t("question.number", { n: at + 1 });
  const words = wordsIn(question.title, language);
  return words ? `${number}: ${words}` : number;
}

/** What a condition compares with, in the words a visitor reads. */
export function valueName(question: Question, value: number | string, language: LanguageCode): string {
  if (question.type === "yes_no") {
    const words = value === 1 ? question.yesLabel : question.noLabel;
    return wordsIn(words, language) || t(value === 1 ? "answer.yes" : "answer.no");
  }
  if (!("options" in question)) return String(value);
  if (value === OTHER)
    return ("otherLabel" in question && wordsIn(question.otherLabel, language)) || t("answer.other");
  const at = question.options.findIndex(({ id }) => id === value);
  return wordsIn(question.options[at]?.label, language) || t("question.option", { n: at + 1 });
}

/** Everything to mend before publishing, each naming its question in words. */
export const gapWords = (definition: SurveyDefinition, language: LanguageCode): string[] =>
  gapsOf(definition).map((gap) => sentence(gap, definition, language));

function sentence(
  { question, lack, field }: Gap,
  { questions, language: first = "en" }: SurveyDefinition,
  language: LanguageCode,
) {
  const own = languages.find(({ code }) => code === first)?.name ?? first;
  if (field === "thanks" && lack === "no_words") return t("gap.thanks", { language: own });
  const at = questions.findIndex(({ id }) => id === question);
  const named = questions[at];
  const words = named && wordsIn(named.title, language);
  const name =
    question === null
      ? t("survey.thanks")
      : words
        ? t("gap.named", { words })
        : t("question.number", { n: at + 1 });
  return t(`gap.${lack}`, { question: name, language: own });
}
