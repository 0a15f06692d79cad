import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Page } from "./page.ts";

/** What this site may show, in the language nearest to `locale`. Throws when the collector cannot be reached or refuses. */
export async function fetchOffer(
  { collector, site }: Pick<Page, "collector" | "site">,
  locale: string,
): Promise<SiteOffer> {
  const url = new URL(
    `v1/sites/${encodeURIComponent(site)}/surveys?locale=${encodeURIComponent(locale)}`,
    collector,
  );
  const response = await fetch(url, { credentials: "omit" });
  return response.ok ? response.json() : Promise.reject();
}
