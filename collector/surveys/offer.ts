import { aboutWords } from "../../shared/about-survey.ts";
import { complaintCategories } from "../../shared/contract/complaint.schema.ts";
import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { complaintWords, widgetWords } from "../../shared/locales/words.ts";
import { offeredLook } from "../../shared/look/offered-look.ts";
import type { KnownSite } from "../sites/directory.ts";

/** All that a page of this site needs to show these surveys to somebody who reads `language`. */
export function offerWith(
  site: KnownSite,
  language: LanguageCode,
  surveys: readonly PublicSurvey[],
): SiteOffer {
  const words = complaintWords[language];
  const wordsIn = (spoken: LanguageCode) => ({
    ...widgetWords[spoken],
    ...aboutWords(site.privacy.about, widgetWords[spoken], spoken),
  });
  const others = new Set(surveys.map((survey) => survey.language).filter((spoken) => spoken !== language));
  return {
    site: site.key,
    language,
    words: wordsIn(language),
    ...(others.size > 0 && {
      otherWords: Object.fromEntries([...others].map((other) => [other, wordsIn(other)])),
    }),
    surveys: [...surveys],
    complaintCategories: complaintCategories.map((id) => ({ id, label: words[`category.${id}`] })),
    showComplaintTab: site.showComplaintTab,
    restDays: site.privacy.restDays,
    memoryOnly: site.privacy.memoryOnly,
    needsConsent: site.privacy.needsConsent,
    about: site.privacy.about,
    ...offeredLook(site),
  };
}
