import { eq, sql } from "drizzle-orm";
import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";
import { defaultSettings } from "../complaints/settings.ts";
import { workspaces } from "../db/account-tables.ts";
import { complaintSettings } from "../db/case-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { skipEventsSoFar } from "../db/consume.ts";
import { customerEvents, customers, identities, impressions } from "../db/tables.ts";
import { claimOf } from "../identity/claim.ts";
import { nameColumns } from "../identity/name.ts";
import { namesFor } from "../intake/accept.ts";
import { type Arrival, arrivalOfComplaint, arrivalOfResponse } from "../intake/model.ts";
import { storeArrivals } from "../intake/store.ts";
import { createSiteDirectory, type KnownSite } from "../sites/directory.ts";
import { lookForThemes } from "../themes/look.ts";
import { insertOwner, insertWorkspace } from "../workspaces/store.ts";
import { storeAftermath } from "./aftermath.ts";
import type { DemoCase } from "./cases.ts";
import { chunksOf } from "./chunks.ts";
import { DAY_MS } from "./moment.ts";
import type { Person } from "./people.ts";
import { type DemoPlan, makePlan } from "./plan.ts";
import type { DemoResponse } from "./responses.ts";
import { SHOP_NAME } from "./shop.ts";
import { findDemo } from "./store.ts";
import { YEAR_DAYS } from "./story.ts";

const SEED = 2026;

/** Any number that nothing else in the database locks: two who press the button at once must not make two. */
const DEMO_LOCK = 4_833_543;

/**
 * Makes the demo workspace: one shop and a year of made-up feedback up to `now`, all or nothing. The same seed makes the
 * same contents on every day; only ids of the workspace, its site and surveys, and of receipt events, are new each time.
 * @param given.owners who owns it; the first of them did what colleagues did, without one it was nobody by name
 * @returns null when there is a demo workspace already
 */
export async function fillDemo(
  db: Db,
  given: { now: Date; owners: readonly string[]; seed?: number; say?: (line: string) => void },
): Promise<{ workspaceId: string } | null> {
  const { now, owners, seed = SEED, say = () => {} } = given;
  say("Making up a year of feedback for a shop that does not exist …");
  const plan = makePlan(seed, now);
  const workspaceId = await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${DEMO_LOCK})`);
    if (await findDemo(tx)) return null;
    const { site, surveyIds } = await openShop(tx, now);
    for (const owner of owners) await insertOwner(tx, site.workspaceId, owner, now);
    await storeCustomers(tx, site.workspaceId, plan);
    const responses = plan.responses.map((response) => arrivalOf(response, site, surveyIds));
    const complaints = plan.cases.map((complaint) => arrivalOfCase(complaint, site));
    for (const arrivals of chunksOf([...responses, ...complaints])) await storeArrivals(tx, arrivals);
    await storeShowings(tx, site.workspaceId, plan, surveyIds);
    await storeAftermath(tx, site.workspaceId, plan, owners[0] ?? null, now);
    await skipEventsSoFar(tx, site.workspaceId);
    return site.workspaceId;
  });
  if (!workspaceId) return null;
  // Or the planner goes on believing that there is nothing: what it knows, it learns from time to time only.
  await db.execute(sql`analyze`);
  await lookForThemes(db, workspaceId, now);
  const { responses, cases, customers: known } = plan;
  say(`${SHOP_NAME}: ${responses.length} responses, ${cases.length} complaints, ${known.length} customers.`);
  return { workspaceId };
}

type SurveyIds = Readonly<Record<DemoResponse["survey"], string>>;

/** Open every day: the demo looks the same on a Sunday. */
const shopHours: ComplaintSettings = {
  ...defaultSettings,
  calendar: { week: Array.from({ length: 7 }, () => [{ from: "09:00", to: "18:00" }]), holidays: [] },
};

/** The workspace with its site and surveys, which asked from before the first answer on. */
async function openShop(tx: Tx, now: Date): Promise<{ site: KnownSite; surveyIds: SurveyIds }> {
  const opened = new Date(now.getTime() - (YEAR_DAYS + 3) * DAY_MS);
  const made = await insertWorkspace(tx, { name: SHOP_NAME, timeZone: "UTC", isDemo: true }, opened);
  await tx.insert(complaintSettings).values({ workspaceId: made.id, settings: shopHours });
  // Workspaces are listed oldest first: the demo belongs behind the real one.
  await tx.update(workspaces).set({ createdAt: now }).where(eq(workspaces.id, made.id));
  // A site made a moment ago has no secrets to open.
  const site = await createSiteDirectory(tx, { open: async () => null }).find(made.siteKey);
  if (!site) throw new Error("the demo's own site was not found");
  return { site, surveyIds: made.surveyIds };
}

/** Customers come before what they say, so that the intake finds each by what they claim. */
async function storeCustomers(
  tx: Tx,
  workspaceId: string,
  { customers: planned, random }: DemoPlan,
): Promise<void> {
  const rows = planned.map(({ id, person, firstSeenAt }) => ({
    workspaceId,
    id,
    ...nameColumns(workspaceId, person.name),
    firstSeenAt,
  }));
  const known = planned.flatMap(({ id, person }) =>
    (claimOf(claimFrom(person))?.identities ?? []).map(({ kind, value }) => {
      const verified = person.isVerified && kind !== "phone";
      return { workspaceId, kind, value, customerId: id, verified };
    }),
  );
  const orders = planned.flatMap(({ id, person }) =>
    person.orders.map((order) => ({
      ...order,
      workspaceId,
      id: random.uuid(order.at),
      customerId: id,
      kind: "order" as const,
    })),
  );
  for (const chunk of chunksOf(rows)) await tx.insert(customers).values([...chunk]);
  for (const chunk of chunksOf(known)) await tx.insert(identities).values([...chunk]);
  for (const chunk of chunksOf(orders)) await tx.insert(customerEvents).values([...chunk]);
}

async function storeShowings(
  tx: Tx,
  workspaceId: string,
  { showings }: DemoPlan,
  surveyIds: SurveyIds,
): Promise<void> {
  const rows = showings.map(({ id, survey, shownAt }) => ({
    workspaceId,
    id,
    surveyId: surveyIds[survey],
    shownAt,
  }));
  for (const chunk of chunksOf(rows)) await tx.insert(impressions).values([...chunk]);
}

const claimFrom = ({ name, externalId, email, phone }: Person) => ({
  name,
  ...(externalId === null ? {} : { id: externalId }),
  ...(email === null ? {} : { email }),
  ...(phone === null ? {} : { phone }),
});

/** Through the intake's own rules, as if the widget had sent it. */
function arrivalOf(response: DemoResponse, site: KnownSite, surveyIds: SurveyIds): Arrival {
  const { id, survey, score, comment, page, locale, touchpoint, device, person, receivedAt } = response;
  const arrival = arrivalOfResponse(
    {
      id,
      site: site.key,
      survey: surveyIds[survey],
      answers: [
        { question: "score", value: score },
        ...(comment === null ? [] : [{ question: "comment", value: comment }]),
      ],
      context: { page, locale, touchpoint, device },
      ...(person ? { customer: claimFrom(person) } : {}),
    },
    site,
    namesFor(site),
    receivedAt,
  );
  if (!arrival.ok) throw new Error(`a demo answer was refused: ${arrival.code}`);
  return arrival.value;
}

function arrivalOfCase(complaint: DemoCase, site: KnownSite): Arrival {
  const { id, category, whatHappened, remedySought, contact, orderNumber, product } = complaint;
  const { page, locale, person, receivedAt } = complaint;
  return arrivalOfComplaint(
    {
      id,
      site: site.key,
      category,
      whatHappened,
      ...(remedySought === null ? {} : { remedySought }),
      ...(contact === null ? {} : { contact }),
      ...(orderNumber === null ? {} : { orderNumber }),
      ...(product === null ? {} : { product }),
      context: { page, locale },
      ...(person ? { customer: claimFrom(person) } : {}),
    },
    site,
    { reference: complaint.reference, statusToken: statusToken(site.workspaceId, complaint.secret) },
    receivedAt,
  );
}

/** As the intake makes them: which workspace, then 128 bits that here repeat with the seed. */
const statusToken = (workspaceId: string, secret: Uint8Array): string =>
  Buffer.concat([Buffer.from(workspaceId.replaceAll("-", ""), "hex"), secret]).toString("base64url");
