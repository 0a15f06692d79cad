import type { Localized } from "../contract/primitives.schema.ts";
import type { PublicQuestion, Question } from "../contract/survey.schema.ts";
import type { LanguageCode } from "../locales/languages.ts";

/**
 * The words in this language, else in `first`, else in any they exist in; empty when they exist in none.
 * @param first the language they were written in first
 */
export function wordsIn(
  text: Localized | undefined,
  language: LanguageCode,
  first: LanguageCode = "en",
): string {
  const tried = [text?.[language], text?.[first], text?.en, ...Object.values(text ?? {})];
  return tried.find((words) => words?.trim()) ?? "";
}

/** What a question may say in words of its own, in the order it is read. */
export const saidFields = [
  "title",
  "lowLabel",
  "highLabel",
  "otherLabel",
  "yesLabel",
  "noLabel",
  "consent",
  "expectationLabel",
  "perceptionLabel",
] as const;

export type SaidField = (typeof saidFields)[number];

/** Everything a question says in words of its own. */
export const saidBy = (question: Question): { [Field in SaidField]?: Localized | undefined } => ({
  title: question.title,
  ...("lowLabel" in question && { lowLabel: question.lowLabel }),
  ...("highLabel" in question && { highLabel: question.highLabel }),
  ...("otherLabel" in question && { otherLabel: question.otherLabel }),
  ...("yesLabel" in question && { yesLabel: question.yesLabel }),
  ...("noLabel" in question && { noLabel: question.noLabel }),
  ...("consent" in question && { consent: question.consent }),
  ...("expectationLabel" in question && { expectationLabel: question.expectationLabel }),
  ...("perceptionLabel" in question && { perceptionLabel: question.perceptionLabel }),
});

/** What it lists to choose from or to rate, each in words that must not be missing. */
export function listedBy(question: Question): readonly { readonly label: Localized }[] {
  if ("options" in question) return question.options;
  return "rows" in question ? question.rows : [];
}

/** A question as somebody reads it in one language. */
export function inLanguage(
  question: Question,
  language: LanguageCode,
  first: LanguageCode = "en",
): PublicQuestion {
  const said = Object.entries(saidBy(question)).flatMap(([name, words]) =>
    words ? [[name, wordsIn(words, language, first)]] : [],
  );
  const read = <Listed extends { readonly label: Localized }>(list: readonly Listed[]) =>
    list.map((listed) => ({ ...listed, label: wordsIn(listed.label, language, first) }));
  const lists = {
    ...("options" in question && { options: read(question.options) }),
    ...("rows" in question && { rows: read(question.rows) }),
  };
  return { ...question, ...Object.fromEntries(said), ...lists } as PublicQuestion; // all that was localized is one text now
}
