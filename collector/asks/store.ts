import { and, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import { openStates } from "../../shared/complaint-states.ts";
import type { Attributes } from "../../shared/contract/customer-attributes.schema.ts";
import { asks, customerAttributes } from "../db/asking-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { countShowing } from "../db/impressions.ts";
import { complaints, customers, feedback, identities } from "../db/tables.ts";
import type { Claim } from "../identity/claim.ts";
import { isVerified, resolveCustomers } from "../identity/customers.ts";
import type { KnownSite, KnownSurvey } from "../sites/directory.ts";
import { isDrawn } from "../surveys/model.ts";
import { type History, isAmong, mayAsk } from "./model.ts";

/** One survey about to be put before somebody, or just put there. */
export type Showing = {
  readonly id: string;
  readonly survey: KnownSurvey;
  /** Nobody opened it: whether it may show is still to be said. */
  readonly asks: boolean;
  readonly claim: Claim | null;
};

/**
 * Counts a showing, once by its id, and notes whom it asks. False, with nothing counted, when this person must not be
 * asked: two devices that ask for the same person at once are answered one after the other.
 */
export async function noteShowing(db: Db, site: KnownSite, showing: Showing, now: Date): Promise<boolean> {
  const { survey, claim } = showing;
  const { workspaceId } = site;
  const known = claim && (await mayBeBelieved(db, workspaceId, claim)) ? claim : null;
  if (showing.asks && !mayBeAmong(survey, known)) return false;
  if (!known) {
    await countShowing(db, workspaceId, { id: showing.id, surveyId: survey.id }, now);
    return true;
  }
  return db.transaction(async (tx) => {
    const speaker = { workspaceId, id: showing.id, receivedAt: now, claim: known };
    const customerId = (await resolveCustomers(tx, [speaker])).get(`${workspaceId} ${showing.id}`);
    if (!customerId) throw new Error("a claim with an identity names a customer");
    if (await wasNoted(tx, workspaceId, showing, customerId)) return true;
    if (showing.asks && !(await mayBeAsked(tx, site, survey, { customerId, claim: known }, now)))
      return false;
    await countShowing(tx, workspaceId, { id: showing.id, surveyId: survey.id }, now);
    await tx
      .insert(asks)
      .values({ workspaceId, id: showing.id, customerId, surveyId: survey.id, at: now })
      .onConflictDoNothing();
    return true;
  });
}

/** Who names the number of a customer known for sure, without proof, may be anybody: treated as somebody unknown. */
async function mayBeBelieved(db: Db, workspaceId: string, claim: Claim): Promise<boolean> {
  if (claim.isProven) return true;
  for (const { kind, value } of claim.identities) {
    const [owner] = await db
      .select({ customerId: identities.customerId })
      .from(identities)
      .where(
        and(eq(identities.workspaceId, workspaceId), eq(identities.kind, kind), eq(identities.value, value)),
      );
    if (owner && (await isVerified(db, workspaceId, owner.customerId))) return false;
  }
  return true;
}

/** What can be said before their history is looked at, so that whoever is not meant leaves no trace. */
function mayBeAmong(survey: KnownSurvey, claim: Claim | null): boolean {
  const [strongest] = claim?.identities ?? [];
  if (!claim || !strongest) return !survey.targeting.customers;
  if (!isDrawn(survey, `${strongest.kind} ${strongest.value}`)) return false;
  // What the site itself told of a proven customer earlier counts as well: that is looked at later.
  return claim.isProven || isAmong(survey.targeting.customers, claim.attributes);
}

async function mayBeAsked(
  tx: Tx,
  site: KnownSite,
  survey: KnownSurvey,
  person: { customerId: string; claim: Claim },
  now: Date,
): Promise<boolean> {
  const { workspaceId } = site;
  // Another device that asks for the same person waits here until this one has been noted.
  await tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, person.customerId)))
    .for("no key update");
  const history = await historyOf(tx, workspaceId, person.customerId, survey.id);
  if (!mayAsk(survey, site.privacy.restDays, history, now)) return false;
  if (!survey.targeting.customers || !person.claim.isProven) return true;
  return isAmong(survey.targeting.customers, await attributesOf(tx, workspaceId, person.customerId));
}

async function historyOf(
  tx: Tx,
  workspaceId: string,
  customerId: string,
  surveyId: string,
): Promise<History> {
  const [asked] = await tx
    .select({
      anyAt: max(asks.at),
      thisAt: sql<Date | null>`max(${asks.at}) filter (where ${eq(asks.surveyId, surveyId)})`.mapWith(
        asks.at,
      ),
    })
    .from(asks)
    .where(and(eq(asks.workspaceId, workspaceId), eq(asks.customerId, customerId)));
  const [answered] = await tx
    .select({
      anyAt: max(feedback.receivedAt),
      thisAt:
        sql<Date | null>`max(${feedback.receivedAt}) filter (where ${eq(feedback.surveyId, surveyId)})`.mapWith(
          feedback.receivedAt,
        ),
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        eq(feedback.customerId, customerId),
        isNotNull(feedback.surveyId),
      ),
    );
  const [open] = await tx
    .select({ id: complaints.feedbackId })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .where(
      and(
        eq(complaints.workspaceId, workspaceId),
        eq(feedback.customerId, customerId),
        inArray(complaints.state, [...openStates]),
      ),
    )
    .limit(1);
  return {
    anyAt: latest(asked?.anyAt, answered?.anyAt),
    thisAt: latest(asked?.thisAt, answered?.thisAt),
    hasOpenComplaint: Boolean(open),
  };
}

function latest(...times: readonly (Date | null | undefined)[]): Date | null {
  const known = times.flatMap((time) => (time ? [time.getTime()] : []));
  return known.length > 0 ? new Date(Math.max(...known)) : null;
}

async function attributesOf(tx: Tx, workspaceId: string, customerId: string): Promise<Attributes> {
  const rows = await tx
    .select({ name: customerAttributes.name, value: customerAttributes.value })
    .from(customerAttributes)
    .where(
      and(eq(customerAttributes.workspaceId, workspaceId), eq(customerAttributes.customerId, customerId)),
    );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** Whether this very showing was noted for this person before: a repeat is answered as the first time. */
async function wasNoted(tx: Tx, workspaceId: string, { id, survey }: Showing, customerId: string) {
  const [noted] = await tx
    .select({ id: asks.id })
    .from(asks)
    .where(
      and(
        eq(asks.workspaceId, workspaceId),
        eq(asks.id, id),
        eq(asks.customerId, customerId),
        eq(asks.surveyId, survey.id),
      ),
    );
  return noted !== undefined;
}
