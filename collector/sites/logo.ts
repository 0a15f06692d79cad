import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { imageSize } from "image-size";
import { mediaTypeOf } from "../../shared/attachments.ts";
import type { SiteLogo } from "../../shared/contract/look.schema.ts";
import {
  type LogoType,
  logoSize,
  logoTypes,
  MOST_LOGO_BYTES,
  MOST_LOGO_PIXELS,
} from "../../shared/look/logo.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { siteLogos } from "../db/look-tables.ts";
import { sites } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";

/** With what a query for sites also learns of their logos, all but the picture itself. */
export const logoColumns = {
  logo: { mark: siteLogos.mark, width: siteLogos.width, height: siteLogos.height },
};
export const ofSite = and(eq(siteLogos.workspaceId, sites.workspaceId), eq(siteLogos.siteId, sites.id));

type Found = { readonly mark: string; readonly width: number; readonly height: number };

export const shownLogo = (siteKey: string, logo: Found | null): SiteLogo | null =>
  logo && { src: `/v1/sites/${siteKey}/logo/${logo.mark}`, ...logoSize(logo) };

/** What a picture is, by its bytes alone; refused when it can be no logo. */
export function checkedLogo(content: Uint8Array) {
  if (content.length > MOST_LOGO_BYTES) return refused("logo_too_large");
  const told = mediaTypeOf(content);
  const mediaType = logoTypes.find((type) => type === told);
  const size = mediaType && sizeOf(content);
  if (!mediaType || !size) return refused("logo_not_taken");
  const { width, height } = size;
  const isPicture = [width, height].every((side) => side >= 1 && side <= MOST_LOGO_PIXELS);
  return isPicture ? ok({ mediaType, width, height }) : refused("logo_not_taken");
}

/** Pixels of a picture; null when it breaks off before it says. */
function sizeOf(content: Uint8Array) {
  try {
    return imageSize(content);
  } catch {
    return null;
  }
}

/** Gives a site this logo in place of the one it had. */
export async function setLogo(
  db: Db,
  { workspaceId, userId }: Staff,
  siteId: string,
  content: Uint8Array,
  now: Date,
) {
  const checked = checkedLogo(content);
  if (!checked.ok) return checked;
  const mark = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const logo = { ...checked.value, mark, content, changedAt: now };
  return db.transaction(async (tx) => {
    const [site] = await tx
      .select({ id: sites.id })
      .from(sites)
      .where(and(eq(sites.workspaceId, workspaceId), eq(sites.id, siteId)));
    if (!site) return refused("not_found");
    await tx
      .insert(siteLogos)
      .values({ workspaceId, siteId, ...logo })
      .onConflictDoUpdate({ target: [siteLogos.workspaceId, siteLogos.siteId], set: logo });
    await appendEvent(tx, { workspaceId, type: "site.changed", subjectId: siteId, actorId: userId, at: now });
    return ok(undefined);
  });
}

/** A site without a logo stays as it is. */
export async function removeLogo(db: Db, { workspaceId, userId }: Staff, siteId: string, now: Date) {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(siteLogos)
      .where(and(eq(siteLogos.workspaceId, workspaceId), eq(siteLogos.siteId, siteId)))
      .returning({ siteId: siteLogos.siteId });
    if (gone.length === 0) return;
    await appendEvent(tx, { workspaceId, type: "site.changed", subjectId: siteId, actorId: userId, at: now });
  });
}

/** The picture with this mark; null when the site has another by now, or none. */
export async function loadLogo(
  db: Db,
  site: { readonly workspaceId: string; readonly id: string },
  mark: string,
): Promise<{ mediaType: LogoType; content: Uint8Array } | null> {
  const [found] = await db
    .select({ mediaType: siteLogos.mediaType, content: siteLogos.content })
    .from(siteLogos)
    .where(
      and(
        eq(siteLogos.workspaceId, site.workspaceId),
        eq(siteLogos.siteId, site.id),
        eq(siteLogos.mark, mark),
      ),
    );
  return found ?? null;
}
