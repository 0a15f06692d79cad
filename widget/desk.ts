import type { ClaimedCustomer, SubmissionContext } from "../shared/contract/response.schema.ts";
import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Client } from "./client.ts";
import { contextHere } from "./context.ts";
import type { Frame } from "./frame/frame.tsx";
import type { Page } from "./page.ts";

/** What it takes to put something before the visitor and send what they say. */
export type Desk = {
  readonly page: Page;
  readonly client: Client;
  readonly frame: () => Frame;
};

/** How something comes to open: from which element, and whether the visitor asked for it. */
export type Opening = { readonly opener: Element | null; readonly takesFocus: boolean };

/** What goes along with everything that is said: where, and by whom if the page knows. */
export function saidHere(
  page: Page,
  offer: SiteOffer,
  touchpoint: string | undefined,
): { context: SubmissionContext; customer?: ClaimedCustomer } {
  const customer = page.customer();
  return { context: contextHere(offer.language, touchpoint), ...(customer ? { customer } : {}) };
}
