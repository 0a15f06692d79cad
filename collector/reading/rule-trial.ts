import { setImmediate } from "node:timers/promises";
import { and, desc, eq, isNotNull, ne } from "drizzle-orm";
import type { Reading } from "../../shared/contract/reading.schema.ts";
import type { RuleChange, RuleHeadline, RuleTrial } from "../../shared/contract/rule.schema.ts";
import { type Outcome, ok } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { answers, feedback } from "../db/tables.ts";
import { finderOf } from "../text/own-rules.ts";
import { standingRules } from "./own-rules.ts";
import type { Readers } from "./readers.ts";
import { changed, type RuleRefusal, spelled } from "./rule-changes.ts";

/** The newest texts in a language, found among the newest feedback: whoever types waits for this. */
const mostTexts = 500;
const mostFeedback = 5_000;
const mostExamples = 12;
const textsAtOnce = 50;
/** Characters of an example before its first match, and in all. */
const excerptLead = 60;
const excerptLength = 240;

type Examined = RuleTrial["examples"][number];

/** What a change would do to what was said last, without making it. */
export async function tryRule(
  db: Db,
  readers: Readers,
  workspaceId: string,
  change: RuleChange,
): Promise<Outcome<RuleTrial, RuleRefusal>> {
  const standing = await standingRules(db, workspaceId);
  const outcome = changed(standing.get(change.language), change);
  if (!outcome.ok) return outcome;
  const now = await readers.of(workspaceId);
  const then = await readers.trying(workspaceId, new Map([...standing, [change.language, outcome.value]]));
  const isShipped = change.action === "switch_off" || change.action === "switch_on";
  const find = finderOf(spelled(change), isShipped);
  const texts = await lastTexts(db, workspaceId, change.language);
  const matched: Examined[] = [];
  for (const [at, { id, receivedAt, locale, kind, corrected, text }] of texts.entries()) {
    if (at % textsAtOnce === 0) await setImmediate();
    const places = find(text);
    if (places.length === 0) continue;
    matched.push({
      feedbackId: id,
      receivedAt: receivedAt.toISOString(),
      ...excerptAround(text, places),
      before: headlineIn(now(text, locale)),
      after: headlineIn(then(text, locale)),
      isSetByPerson: kind === "complaint" || corrected.includes("category"),
    });
  }
  const differing = matched.filter(differs);
  return ok({
    looked: texts.length,
    matched: matched.length,
    changed: differing.length,
    ways: waysOf(differing),
    examples: [...differing, ...matched.filter((one) => !differs(one))].slice(0, mostExamples),
  });
}

async function lastTexts(db: Db, workspaceId: string, language: string) {
  const newest = db
    .select({
      id: feedback.id,
      receivedAt: feedback.receivedAt,
      locale: feedback.locale,
      kind: feedback.kind,
      corrected: feedback.corrected,
      language: feedback.language,
    })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), isNotNull(feedback.sentiment)))
    .orderBy(desc(feedback.receivedAt), desc(feedback.id))
    .limit(mostFeedback)
    .as("newest");
  const rows = await db
    .select({
      id: newest.id,
      receivedAt: newest.receivedAt,
      locale: newest.locale,
      kind: newest.kind,
      corrected: newest.corrected,
      text: answers.text,
    })
    .from(newest)
    .innerJoin(answers, and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, newest.id)))
    .where(
      and(
        eq(newest.language, language),
        eq(answers.type, "text"),
        ne(answers.questionId, "remedy_sought"),
        isNotNull(answers.text),
      ),
    )
    .orderBy(desc(newest.receivedAt), desc(newest.id), answers.position)
    .limit(mostTexts);
  return rows.map((row) => ({ ...row, text: row.text ?? "" }));
}

const headlineIn = ({ category, urgency }: Reading): RuleHeadline => ({
  category,
  urgency: urgency?.level ?? null,
});

const keyOf = ({ category, urgency }: RuleHeadline): string => `${category} ${urgency}`;
const differs = ({ before, after }: Pick<Examined, "before" | "after">): boolean =>
  keyOf(before) !== keyOf(after);

function waysOf(examined: readonly Examined[]): RuleTrial["ways"] {
  const ways = new Map<string, RuleTrial["ways"][number]>();
  for (const one of examined) {
    const [before, after] = [whatDiffers(one.before, one.after), whatDiffers(one.after, one.before)];
    const key = `${keyOf(before)} ${keyOf(after)}`;
    ways.set(key, { before, after, count: (ways.get(key)?.count ?? 0) + 1 });
  }
  return [...ways.values()].sort((one, other) => other.count - one.count);
}

const whatDiffers = ({ category, urgency }: RuleHeadline, other: RuleHeadline): RuleHeadline => ({
  category: category === other.category ? null : category,
  urgency: urgency === other.urgency ? null : urgency,
});

/** So much of a text that its first match can be seen, with where the matches stand in that. */
export function excerptAround(text: string, places: Examined["places"]): Pick<Examined, "text" | "places"> {
  const first = places[0]?.start ?? 0;
  let from = Math.max(0, first - excerptLead);
  if (text.length - from < excerptLength) from = Math.max(0, text.length - excerptLength);
  // Not in the middle of a word, where a space is near.
  const space = text.slice(from, first).search(/\s/);
  if (from > 0 && space >= 0 && space < excerptLead / 2) from += space + 1;
  from = betweenCharacters(text, from);
  const to = betweenCharacters(text, Math.min(text.length, from + excerptLength));
  const lead = from > 0 ? "…" : "";
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? "…" : ""}`.toWellFormed(),
    places: places
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** This place, or the one before it where it stands within a pair of surrogates. */
const betweenCharacters = (text: string, at: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1)) ? at - 1 : at;
