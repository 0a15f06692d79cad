import type { ClaimedCustomer, SubmissionContext } from "../shared/contract/response.schema.ts";
import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import { customerOf } from "./customer.ts";
import { device } from "./device.ts";
import type { Page } from "./page.ts";

/** What goes along with everything that is said: where, and by whom if the page knows. */
export function saidHere(
  page: Page,
  offer: SiteOffer,
  touchpoint: string | undefined,
): { context: SubmissionContext; customer?: ClaimedCustomer } {
  const customer = customerOf(page);
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
