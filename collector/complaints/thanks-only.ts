import type { Reading } from "../../shared/contract/reading.schema.ts";
import { thanks, welcome } from "./thanks-words.ts";

/** Whoever has more to say than this says more than thanks. */
const MOST_CHARACTERS = 200;
/** Below it the reader is in doubt too; plain thanks are mostly read with 0.9 and more. */
const LEAST_CONFIDENCE = 0.7;

/** What may stand between words. Question marks, dots of omission and quotation marks are questions and irony. */
const betweenWords =
  /[\s.,!¡;:~()'&—–，。！；：、～（）-]|[👍👌🙏😊😀😃😄🙂🎉🌹❤]|[\u{fe0f}]|[\u{1f3fb}-\u{1f3ff}]/gu;
const omission = /\.\.|。。|…/;

/**
 * Whether what a customer wrote after a resolution is thanks and nothing else, so that it need not open the complaint
 * again. Both have to say so: the reader (pleased, sure of it, nothing urgent, no answer needed), and the words, each of
 * which belongs to a phrase of thanks or of "it is settled". The reader alone takes "Thanks. Now fix the second lamp."
 * and "Gracias por nada" for praise; one phrase that is not known is reason enough to open the case again.
 * @param text without what it quotes
 * @param names of those who write to each other: a customer signs, and thanks a colleague by name
 */
export function isThanksOnly(text: string, reading: Reading, names: readonly string[]): boolean {
  if (text.length > MOST_CHARACTERS || omission.test(text)) return false;
  const { label, confidence, urgency, actionability, intentToLeave } = reading;
  if (label !== "positive" || confidence < LEAST_CONFIDENCE) return false;
  if (
    (urgency?.reasons.length ?? 0) > 0 ||
    actionability?.kind === "response_needed" ||
    intentToLeave?.leaves
  )
    return false;
  const said = plain(text);
  const withoutThanks = said.replace(thanks, " ");
  if (withoutThanks === said) return false;
  const left = withoutThanks.replace(welcome, " ").replace(betweenWords, " ").split(" ");
  const named = new Set(names.flatMap((name) => plain(name).split(/[\s,.]+/)));
  return left.every((word) => word === "" || named.has(word));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
