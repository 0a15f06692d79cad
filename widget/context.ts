import type { ClaimedCustomer, SubmissionContext } from "../shared/contract/response.schema.ts";
import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Page } from "./page.ts";

/** What goes along with everything that is said: where, and by whom if the page knows. */
export function saidHere(
  page: Page,
  offer: SiteOffer,
  touchpoint: string | undefined,
): { context: SubmissionContext; customer?: ClaimedCustomer } {
  const customer = page.customer();
  return { context: contextHere(offer.language, touchpoint), ...(customer ? { customer } : {}) };
}

/**
 * Where something is said. The page's query and fragment stay behind: they carry secrets and search words.
 * @param locale the language of the words the visitor read
 */
function contextHere(locale: string, touchpoint: string | undefined): SubmissionContext {
  return {
    page: (location.origin + location.pathname).slice(0, 500),
    locale,
    device: device(),
    ...(touchpoint ? { touchpoint: touchpoint.slice(0, 60) } : {}),
  };
}

/** By the shorter side of the screen in CSS pixels, as breakpoints for touch screens commonly are. */
function device(): "phone" | "tablet" | "desktop" {
  if (!matchMedia("(pointer: coarse)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < 600 ? "phone" : "tablet";
}
