import type { PublicSurvey, SiteOffer } from "./contract/survey.schema.ts";
import type { LanguageCode } from "./locales/languages.ts";
import type { Given, Told } from "./questions/next.ts";

/** What the designer tells the page that draws its preview; the same origin, nobody else is heard. */
export type PreviewMessage = {
  /** Pages and their tools say other things too. */
  readonly is: "heed:preview";
  readonly survey: PublicSurvey;
  readonly language: LanguageCode;
  readonly words: Readonly<Record<string, string>>;
  readonly theme: "light" | "dark";
  /** A site's own looks, as its offer has them; Heed's own when absent. */
  readonly look?: SiteOffer["look"];
  /** What the page would have told. */
  readonly told: Told;
  /** Where to begin, with the answers that lead there. Another object begins anew, the same text goes on. */
  readonly start: { readonly at: string | undefined; readonly given: Given; readonly times: number };
};

/** What that page says once it listens. */
export const PREVIEW_READY = "heed:preview-ready";
