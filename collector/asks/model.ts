import type { Attributes } from "../../shared/contract/customer-attributes.schema.ts";
import type { Targeting } from "../../shared/contract/targeting.schema.ts";
import { meets } from "../../shared/targeting/attributes.ts";
import type { KnownSurvey } from "../sites/directory.ts";
import { restDaysOf } from "../surveys/model.ts";

/** What has been between the business and one person, on any device. Null: never. */
export type History = {
  /** Last time a survey was put before them or answered by them: any, and this one. */
  readonly anyAt: Date | null;
  readonly thisAt: Date | null;
  readonly hasOpenComplaint: boolean;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Whether somebody with this history may be asked by itself what this survey asks.
 * @param restDays days after any survey in which the site asks nobody again
 */
export function mayAsk(survey: KnownSurvey, restDays: number, history: History, now: Date): boolean {
  const isWithin = (at: Date | null, days: number) =>
    at !== null && now.getTime() - at.getTime() < days * DAY_MS;
  if (isWithin(history.anyAt, restDays)) return false;
  if (isWithin(history.thisAt, restDaysOf(survey.targeting))) return false;
  return !(history.hasOpenComplaint && asksToRecommend(survey));
}

/** Who waits for an answer to a complaint is not asked whether they would recommend us. */
function asksToRecommend({ publishedVersion, versions }: KnownSurvey): boolean {
  const definition = publishedVersion === null ? undefined : versions.get(publishedVersion);
  return Boolean(definition?.questions.some(({ type }) => type === "nps"));
}

/** Whether these attributes put somebody into one of the segments a survey asks. */
export const isAmong = (customers: Targeting["customers"], attributes: Attributes): boolean =>
  !customers || customers.some((segment) => segment.every((condition) => meets(condition, attributes)));
