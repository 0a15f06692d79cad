import {
  type AnswerValue,
  type ContactDetails,
  OTHER,
  picksOf,
  type RatedRows,
  stepOf,
} from "../../shared/questions/rule.ts";

/** How an answer lies in the columns of `answers`: in one row, or in one for each part of it. */
export type AnswerColumns = {
  /** The row of a matrix or the field of contact details; empty where an answer is in one piece. */
  readonly part: string;
  readonly number: number | null;
  /** What was expected where `number` is what was met with. */
  readonly expected: number | null;
  readonly text: string | null;
  readonly choices: readonly string[] | null;
};

const empty: AnswerColumns = { part: "", number: null, expected: null, text: null, choices: null };

/** What is stored of an answer, part by part. */
export function columnsOf(value: AnswerValue): AnswerColumns[] {
  if (typeof value === "number") return [{ ...empty, number: value }];
  if (typeof value === "string") return [{ ...empty, text: value }];
  if ("ratings" in value) return partsOf(value);
  if ("contact" in value) return fieldsOf(value);
  const written = "chosen" in value ? value.other?.trim() || null : null;
  return [{ ...empty, text: written, choices: picksOf(value).map(String) }];
}

function partsOf({ ratings, expectations = {} }: RatedRows): AnswerColumns[] {
  const rows = [...new Set([...Object.keys(ratings), ...Object.keys(expectations)])];
  return rows.map((part) => ({
    ...empty,
    part,
    number: stepOf(ratings, part),
    expected: stepOf(expectations, part),
  }));
}

const fieldsOf = ({ contact }: ContactDetails): AnswerColumns[] =>
  Object.entries(contact).flatMap(([part, given]) => {
    const text = given?.trim();
    return text ? [{ ...empty, part, text }] : [];
  });

/** The answer as it was sent, put together again from all its parts. */
export function answerOf(type: string, parts: readonly AnswerColumns[]): AnswerValue {
  const [first = empty] = parts;
  if (type === "matrix") return ratedRows(parts);
  if (type === "contact")
    return { contact: Object.fromEntries(parts.map(({ part, text }) => [part, text ?? ""])) };
  const { number, text, choices } = first;
  if (choices === null) return number ?? text ?? "";
  if (type === "ranking" || type === "file") return choices;
  return { chosen: choices.filter((id) => id !== OTHER), ...(text === null ? {} : { other: text }) };
}

function ratedRows(parts: readonly AnswerColumns[]): RatedRows {
  const steps = (column: "number" | "expected") =>
    Object.fromEntries(parts.flatMap((row) => (row[column] === null ? [] : [[row.part, row[column]]])));
  const expectations = steps("expected");
  return { ratings: steps("number"), ...(Object.keys(expectations).length > 0 ? { expectations } : {}) };
}
