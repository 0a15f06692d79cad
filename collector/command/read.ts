import { once } from "node:events";
import { z } from "zod";
import { readText } from "../text/read.ts";

export const READ_USAGE = `heed read < lines.jsonl

Reads JSON lines {"text": string, "locale"?: string} and answers each at once with one line:

  language       ISO 639 code, und where nothing can be said
  label          negative | neutral | positive | mixed | unknown (a language without a model, or nothing said)
  score          -1 to 1, null when unknown          confidence  0 to 1
  emotion        anger | sadness | joy | fear | surprise | neutral, null where there is no model of emotions
  emotions       {anger: share, …}, adding up to 1; emotionSpans [{start, end}]
  category       product | delivery | service | billing | other, null where there are no rules
  categories     [{category, share, spans}], the strongest first
  aspects        [{aspect, label, spans}], what is talked about and how of each
  urgency        {level: low | normal | high | critical, points, reasons: [{reason, points, spans}]}
  actionability  {kind: response_needed | suggestion | other | not_meaningful, spans}
  intentToLeave  {leaves, spans}
  spans          [{start, end, weight}], the words that decided the label
  model          what read it, none where nothing did

Every start and end is an offset in UTF-16 units of the text as given, the end not included. A line that is not of this
shape is answered by {"error", "line"}. Only the models and rules that come with Heed are used.`;

const lineSchema = z.object({ text: z.string(), locale: z.string().nullish() });

// A text is at most 64 KiB at the public door; a line beyond this is a file without line ends, not a comment.
const longestLine = 1_048_576;

/**
 * Reads JSON lines `{text, locale?}` and answers each at once with one line: the text's reading, or
 * `{error, line}` for a line that is not of that shape. Lines in and out pair up one to one.
 * @param input ends when there are no more lines; the last may lack its line end
 * @param output waited for whenever it is full; when it closes early (`… | head`) reading stops quietly
 */
export async function read(
  input: AsyncIterable<Uint8Array | string>,
  output: NodeJS.WritableStream,
): Promise<void> {
  let isOpen = true;
  const closed = new Promise<void>((resolve) => {
    const close = () => {
      isOpen = false;
      resolve();
    };
    output.once("close", close);
    // EPIPE: whoever read our answers has had enough.
    output.once("error", close);
  });
  let number = 0;
  for await (const line of linesOf(input)) {
    if (!isOpen) return;
    number += 1;
    const isFull = !output.write(`${JSON.stringify(answer(line, number))}\n`);
    if (isFull && isOpen) await Promise.race([once(output, "drain").catch(() => undefined), closed]);
  }
}

function answer(line: string | null, number: number): object {
  if (line === null)
    return { error: `Line ${number} is longer than ${longestLine} characters.`, line: number };
  const parsed = parse(line);
  if (!parsed.isJson) return { error: `Line ${number} is not JSON.`, line: number };
  const checked = lineSchema.safeParse(parsed.value);
  if (!checked.success) {
    return {
      error: `Line ${number} must be an object with a string "text" and optionally a string "locale".`,
      line: number,
    };
  }
  return readText(checked.data.text, { locale: checked.data.locale ?? undefined });
}

function parse(line: string): { isJson: true; value: unknown } | { isJson: false } {
  try {
    return { isJson: true, value: JSON.parse(line) };
  } catch {
    return { isJson: false };
  }
}

/** The input's lines without their line ends, as each completes; null for one too long to hold. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | null> {
  // One decoder for the whole input: a character's bytes may come in two chunks.
  const decoder = new TextDecoder();
  let pending: string[] = [];
  let length = 0;
  const taken = () => {
    const line = length > longestLine ? null : pending.join("");
    pending = [];
    length = 0;
    return line;
  };
  const hold = (part: string) => {
    length += part.length;
    if (length <= longestLine) pending.push(part);
    else pending = [];
  };
  for await (const chunk of input) {
    const parts = (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })).split("\n");
    const rest = parts.pop() ?? "";
    for (const part of parts) {
      hold(part);
      yield taken();
    }
    hold(rest);
  }
  hold(decoder.decode());
  if (length > 0) yield taken();
}
