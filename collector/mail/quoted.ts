/** "On Tuesday, Kim wrote:" as mail programs put it before what they quote, in the languages Heed reads. */
const ATTRIBUTION =
  /^(?:>\s*)?(?:On\b.{5,200}\bwrote|Am\b.{5,200}\bschrieb.{0,100}|Le\b.{5,200}\ba écrit|El\b.{5,200}\bescribió|Em\b.{5,200}\bescreveu|Il\b.{5,200}\bha scritto|Op\b.{5,200}\bschreef.{0,100}|.{0,200}写道)\s?[:：]\s*$/u;

/** From here on all is somebody else's, though nothing marks each line. */
const ORIGINAL =
  /^\s*(?:-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|原始邮件|转发的邮件)\s*-{2,}|_{10,})\s*$/iu;

/** Outlook's heading of what it quotes: a sender, and the next line a date. */
const OUTLOOK_FROM = /^\*?(?:From|Von|De|Da|Van|发件人)\*?\s?[:：]\s*\*?\s*\S/u;
const OUTLOOK_DATE =
  /^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Data|Inviato|Verzonden|发送时间|日期)\*?\s?[:：]/u;

/**
 * What somebody wrote in a letter, without what they quoted below, above or between, and without their signature.
 * @returns all of it when nothing else would be left: an answer may stand inside what looks quoted
 */
export function withoutQuotes(letter: string): string {
  const lines = unfoldAttributions(letter.replaceAll("\r\n", "\n").split("\n"));
  const end = lines.findIndex((line, index) => endsHere(line, lines[index + 1] ?? ""));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter(
    (line) => !line.startsWith(">") && !ATTRIBUTION.test(line),
  );
  const words = own
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return words === "" ? letter.trim() : words;
}

/** `-- ` alone on a line begins the signature (RFC 3676, section 4.3). */
const endsHere = (line: string, next: string): boolean =>
  line === "-- " || ORIGINAL.test(line) || (OUTLOOK_FROM.test(line) && OUTLOOK_DATE.test(next));

/** Mail programs break the line of an attribution where it gets long. */
function unfoldAttributions(lines: readonly string[]): string[] {
  const unfolded: string[] = [];
  for (const line of lines) {
    const before = unfolded.at(-1);
    const joined = before === undefined ? "" : `${before} ${line}`;
    if (before && line.length < 200 && !ATTRIBUTION.test(line) && ATTRIBUTION.test(joined))
      unfolded[unfolded.length - 1] = joined;
    else unfolded.push(line);
  }
  return unfolded;
}
