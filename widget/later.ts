/**
 * What nobody needs before the first question stands, in one file fetched as soon as it does: what belongs to a score,
 * sending, the thanks, room for a keyboard.
 */
import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import { type Client, createClient } from "./client.ts";
import type { Desk } from "./desk.ts";
import { keepAboveKeyboard } from "./frame/keyboard.ts";
import css from "./later.css?inline";
import type { Page } from "./page.ts";
import { trialClient } from "./trial-client.ts";

export { saidHere } from "./context.ts";
export { About } from "./frame/About.tsx";
export { Text } from "./questions/Text.tsx";
export { ScoreFollowUp } from "./survey/ScoreFollowUp.tsx";
export { submit } from "./survey/submit.tsx";

/** Gives the frame the looks and the room for what is written in it, and what is open in it the logo of the site. */
export function fitOut(desk: Desk, { look }: SiteOffer): void {
  const frame = desk.frame();
  if (frame.adopt(css)) keepAboveKeyboard(frame.root);
  const logo = look?.logo;
  if (logo)
    import("./frame/logo.ts").then(({ putLogo }) => putLogo(frame.root, logo, desk.page.collector), ignore);
}

/** A logo that cannot be fetched is no reason to say less. */
const ignore = () => {};

/** Sends for this page; what earlier pages could not send goes along, as it does whenever network or visitor return. */
export function browserClient(page: Page): Client {
  if (page.trial) return trialClient;
  const client = createClient({
    collector: page.collector,
    site: page.site,
    store: page.lasting,
    fetch,
    now: Date.now,
    random: Math.random,
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    exclusively,
  });
  addEventListener("online", () => void client.resend());
  document.addEventListener("visibilitychange", () => document.hidden || void client.resend());
  void client.resend();
  return client;
}

/** One tab at a time sends what is kept. Pages without https have no locks: there the id alone keeps it to one. */
const exclusively = (work: () => Promise<void>): Promise<unknown> =>
  navigator.locks?.request("heed", { ifAvailable: true }, (lock) => (lock ? work() : undefined)) ?? work();
