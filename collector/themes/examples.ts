import { and, desc, eq, sql } from "drizzle-orm";
import type { Place } from "../../shared/contract/reading.schema.ts";
import type { ThemeExamples } from "../../shared/contract/theme.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { whereVisibleTo } from "../complaints/view.ts";
import type { Db } from "../db/connect.ts";
import { feedback } from "../db/tables.ts";
import { themes, themeTerms } from "../db/theme-tables.ts";
import { aboutTheme } from "../feedback/view.ts";
import type { Staff } from "../http/env.ts";
import { fold, originalRange } from "../text/normalise.ts";
import { phraseWordsOf } from "../text/phrase-words.ts";
import { rootOf } from "./family.ts";
import { textsOf } from "./read-corpora.ts";

const MOST_EXAMPLES = 5;
/** Characters of each that are shown. */
const LONGEST_EXAMPLE = 400;

/** The newest that speak of it, with the words that do, as far as this colleague may see them. */
export async function themeExamples(db: Db, staff: Staff, id: string) {
  const { workspaceId } = staff;
  const all = await db
    .select({ id: themes.id, mergedInto: themes.mergedInto })
    .from(themes)
    .where(eq(themes.workspaceId, workspaceId));
  if (!all.some((theme) => theme.id === id)) return refused("not_found");
  const terms = (
    await db
      .select({ themeId: themeTerms.themeId, term: themeTerms.term, language: themeTerms.language })
      .from(themeTerms)
      .where(eq(themeTerms.workspaceId, workspaceId))
  ).filter(({ themeId }) => themeId === id || rootOf(all, themeId) === id);
  const rows = await db
    .select({
      id: feedback.id,
      receivedAt: feedback.receivedAt,
      sentiment: feedback.sentiment,
      scoreType: feedback.scoreType,
      score: feedback.score,
    })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), aboutTheme(workspaceId, id), whereVisibleTo(staff)))
    .orderBy(sql`${feedback.sentiment} = 'unknown'`, desc(feedback.receivedAt), desc(feedback.id))
    .limit(MOST_EXAMPLES);
  const texts = await textsOf(
    db,
    workspaceId,
    rows.map((row) => row.id),
  );
  const examples: ThemeExamples["examples"] = rows.map((row) => {
    const text = (texts.get(row.id) ?? "").slice(0, LONGEST_EXAMPLE).toWellFormed();
    return {
      feedbackId: row.id,
      receivedAt: row.receivedAt.toISOString(),
      sentiment: row.sentiment,
      score: row.scoreType && row.score !== null ? { type: row.scoreType, value: row.score } : null,
      text,
      places: placesOf(text, terms),
    };
  });
  return ok({ examples });
}

/** Where any of the terms stands in a text, in UTF-16 offsets, sorted and apart. */
export function placesOf(
  text: string,
  terms: readonly { readonly term: string; readonly language: string }[],
): Place[] {
  const folded = fold(text);
  const places: Place[] = [];
  for (const language of new Set(terms.map((each) => each.language))) {
    const words = phraseWordsOf(text, language);
    for (const { term } of terms.filter((each) => each.language === language)) {
      const stems = term.split(" ");
      for (let at = 0; at + stems.length <= words.length; at++) {
        const [first, last] = [words[at], words[at + stems.length - 1]];
        if (first && last && stems.every((stem, index) => words[at + index]?.stem === stem))
          places.push(originalRange(folded, first.start, last.end));
      }
    }
  }
  return joined(places);
}

function joined(places: readonly Place[]): Place[] {
  const apart: Place[] = [];
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}
