type Member = { readonly userId: string; readonly name: string };

/**
 * Who is named in a note: `@` and a member's whole name, or the first word of it where no other member has that. A name
 * ends where its script does, so that `@王芳请看` names 王芳 and `@Anna` does not name Ann.
 * @returns user ids, each once
 */
export function mentionedIn(body: string, members: readonly Member[]): string[] {
  const text = body.normalize("NFC").toLowerCase();
  const calls = members.flatMap(({ userId, name }) => callsOf(name).map((call) => ({ userId, call })));
  const known = calls
    .filter(({ userId, call }) => calls.every((other) => other.call !== call || other.userId === userId))
    .sort((one, other) => other.call.length - one.call.length);
  const found = new Set<string>();
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const named = known.find(
      ({ call }) => text.startsWith(call, at + 1) && endsAt(text, at + 1 + call.length),
    );
    if (named) found.add(named.userId);
  }
  return [...found];
}

function callsOf(name: string): string[] {
  const whole = name.normalize("NFC").trim().toLowerCase();
  const [first = ""] = whole.split(/\s+/);
  return [...new Set([whole, first])].filter(Boolean);
}

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word may end before this place: it does between scripts, as Chinese sets no spaces. */
function endsAt(text: string, place: number): boolean {
  const after = text.slice(place, place + 2);
  const [next = ""] = [...after];
  const last = [...text.slice(Math.max(0, place - 2), place)].at(-1) ?? "";
  return !LETTER.test(next) || HAN.test(next) || HAN.test(last);
}
