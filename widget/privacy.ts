import type { SiteOffer } from "../shared/contract/survey.schema.ts";
import type { HeedSettings } from "./api.ts";
import { createStore, type Store } from "./storage.ts";

/** What may be kept in this browser and shown in it. */
export type Privacy = {
  readonly lasting: Store;
  readonly visit: Store;
  readonly isAllowed: () => boolean;
  /** The site may ask for more than the page did. */
  readonly adopt: (offer: SiteOffer) => void;
  /** What the visitor decided; without consent all that was kept is gone. */
  readonly decide: (hasConsent: boolean) => void;
};

export function createPrivacy({ storage, consent }: Pick<HeedSettings, "storage" | "consent">): Privacy {
  let memoryOnly = storage === "none";
  let needsConsent = consent === "required";
  let decided: boolean | undefined;
  const lasting = createStore(() => (memoryOnly ? undefined : localStorage));
  const visit = createStore(() => (memoryOnly ? undefined : sessionStorage));
  return {
    lasting,
    visit,
    isAllowed: () => decided ?? !needsConsent,
    adopt: (offer) => {
      memoryOnly ||= offer.memoryOnly;
      needsConsent ||= offer.needsConsent;
    },
    decide: (hasConsent) => {
      decided = hasConsent;
      if (hasConsent) return;
      lasting.clear();
      visit.clear();
    },
  };
}
