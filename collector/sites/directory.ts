import { and, eq } from "drizzle-orm";
import type { SiteLogo, SiteLook } from "../../shared/contract/look.schema.ts";
import type { Placement, SitePlacement } from "../../shared/contract/placement.schema.ts";
import { type SitePrivacy, usualPrivacy } from "../../shared/contract/site.schema.ts";
import type {
  LowScoreRule,
  SurveyDefinition,
  SurveyStatus,
  SurveyTemplate,
} from "../../shared/contract/survey.schema.ts";
import type { Targeting } from "../../shared/contract/targeting.schema.ts";
import type { Seal } from "../auth/seal.ts";
import { siteKeys } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { siteLogos } from "../db/look-tables.ts";
import { feedback, sites, surveys, surveyVersions } from "../db/tables.ts";
import { logoColumns, ofSite, shownLogo } from "./logo.ts";
import { openSecrets } from "./secrets.ts";

/** A survey as the intake needs it: every version, since answers arrive for the one that was shown. */
export type KnownSurvey = {
  readonly id: string;
  readonly template: SurveyTemplate;
  readonly touchpoint: string | null;
  readonly showAfterSeconds: number;
  readonly lowScore: LowScoreRule;
  readonly targeting: Targeting;
  readonly status: SurveyStatus;
  readonly pausedAt: Date | null;
  /** When it had all the answers it was to take; null while it has not, or takes any number. */
  readonly filledAt: Date | null;
  readonly placement: Placement;
  readonly publishedVersion: number | null;
  readonly versions: ReadonlyMap<number, SurveyDefinition>;
};

export type KnownSite = {
  readonly workspaceId: string;
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly allowedOrigins: readonly string[];
  readonly showComplaintTab: boolean;
  readonly privacy: SitePrivacy;
  /** With which the site signs its customers' ids. */
  readonly secrets: readonly string[];
  /** Null: Heed's own looks. */
  readonly look: SiteLook | null;
  readonly logo: SiteLogo | null;
  /** Where its surveys stand that choose no place of their own. */
  readonly placement: SitePlacement;
  readonly surveys: ReadonlyMap<string, KnownSurvey>;
};

export type SiteDirectory = {
  /** The site a key names, with its surveys, oldest first; null for a key nobody has. */
  readonly find: (key: string) => Promise<KnownSite | null>;
  /** To be called after a change to a workspace's sites or surveys, so that it holds at once. */
  readonly forget: (workspaceId: string) => void;
};

/** How long another process may go on with what this one changed. */
const FRESH_MS = 2_000;
const MOST_SITES = 10_000;

/** Remembers sites by key, so that a flood of answers asks the database for the site once. */
export function createSiteDirectory(db: Db, seal: Pick<Seal, "open">): SiteDirectory {
  const known = new Map<string, { site: Promise<KnownSite | null>; until: number }>();
  return {
    find: (key) => {
      const entry = known.get(key);
      if (entry && entry.until > performance.now()) return entry.site;
      if (known.size >= MOST_SITES) known.clear();
      const site = loadSite(db, seal, key);
      known.set(key, { site, until: performance.now() + FRESH_MS });
      site.catch(() => known.delete(key));
      return site;
    },
    // Forgets all: changes are rare, and another workspace's next answer only costs one query.
    forget: () => known.clear(),
  };
}

/** The workspace's first site: what comes by no page of theirs belongs to it. Null in a workspace without one. */
export async function siteOfWorkspace(
  db: Db,
  directory: SiteDirectory,
  workspaceId: string,
): Promise<KnownSite | null> {
  const [first] = await db
    .select({ key: sites.key })
    .from(sites)
    .where(eq(sites.workspaceId, workspaceId))
    .orderBy(sites.createdAt, sites.id)
    .limit(1);
  return first ? directory.find(first.key) : null;
}

async function loadSite(db: Db, seal: Pick<Seal, "open">, key: string): Promise<KnownSite | null> {
  const [found] = await db
    .select({ workspaceId: siteKeys.workspaceId, siteId: siteKeys.siteId })
    .from(siteKeys)
    .where(eq(siteKeys.key, key));
  if (!found) return null;
  const { workspaceId, siteId } = found;
  const [site] = await db
    .select({
      id: sites.id,
      key: sites.key,
      name: sites.name,
      allowedOrigins: sites.allowedOrigins,
      showComplaintTab: sites.showComplaintTab,
      privacy: sites.privacy,
      look: sites.look,
      placement: sites.placement,
      ...logoColumns,
    })
    .from(sites)
    .leftJoin(siteLogos, ofSite)
    .where(and(eq(sites.workspaceId, workspaceId), eq(sites.id, siteId)));
  if (!site) return null;
  return {
    workspaceId,
    ...site,
    logo: shownLogo(site.key, site.logo),
    privacy: { ...usualPrivacy, ...site.privacy },
    secrets: await openSecrets(db, seal, workspaceId, siteId),
    surveys: await loadSurveys(db, workspaceId, siteId, site.placement),
  };
}

/** When a survey had the answer that was to be its last; null while it has not. */
export async function filledAt(
  db: Db | Tx,
  workspaceId: string,
  survey: { readonly id: string; readonly targeting: Targeting },
): Promise<Date | null> {
  const most = survey.targeting.stopAfterAnswers;
  if (!most) return null;
  const [last] = await db
    .select({ at: feedback.receivedAt })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.surveyId, survey.id)))
    .orderBy(feedback.receivedAt)
    .offset(most - 1)
    .limit(1);
  return last?.at ?? null;
}

async function loadSurveys(
  db: Db,
  workspaceId: string,
  siteId: string,
  usualPlacement: Placement,
): Promise<Map<string, KnownSurvey>> {
  const rows = await db
    .select({
      id: surveys.id,
      template: surveys.template,
      touchpoint: surveys.touchpoint,
      showAfterSeconds: surveys.showAfterSeconds,
      targeting: surveys.targeting,
      placement: surveys.placement,
      lowScore: surveys.lowScore,
      status: surveys.status,
      pausedAt: surveys.pausedAt,
      publishedVersion: surveys.publishedVersion,
      version: surveyVersions.version,
      definition: surveyVersions.definition,
    })
    .from(surveys)
    .innerJoin(
      surveyVersions,
      and(eq(surveyVersions.workspaceId, surveys.workspaceId), eq(surveyVersions.surveyId, surveys.id)),
    )
    .where(and(eq(surveys.workspaceId, workspaceId), eq(surveys.siteId, siteId)))
    .orderBy(surveys.createdAt, surveys.id, surveyVersions.version);
  const byId = new Map<string, KnownSurvey & { versions: Map<number, SurveyDefinition> }>();
  for (const { version, definition, ...survey } of rows) {
    const known = byId.get(survey.id) ?? {
      ...survey,
      placement: survey.placement ?? usualPlacement,
      filledAt: await filledAt(db, workspaceId, survey),
      versions: new Map(),
    };
    known.versions.set(version, definition);
    byId.set(survey.id, known);
  }
  return byId;
}
