import { expect, test } from "vitest";
import type { PublicSurvey } from "../../../shared/contract/survey.schema.ts";
import { surveyNamed, surveysToAsk, waitMs } from "../../../widget/triggers.ts";

const aSurvey = (part: Partial<PublicSurvey>): PublicSurvey => ({
  id: "survey",
  version: 1,
  language: "en",
  placement: "bottom-end",
  template: "nps",
  touchpoint: null,
  showAfterSeconds: 10,
  restDays: 30,
  questions: [],
  thanks: "",
  ...part,
});
const never = () => false;

test("the survey that is due first shows by itself; equals keep the collector's order", () => {
  const surveys = [
    aSurvey({ id: "late", showAfterSeconds: 60 }),
    aSurvey({ id: "first", showAfterSeconds: 5 }),
    aSurvey({ id: "second", showAfterSeconds: 5 }),
  ];
  expect(surveysToAsk(surveys, undefined, never)[0]?.id).toBe("first");
});

test("a survey with −1 never shows by itself, one with 0 shows at once", () => {
  expect(surveysToAsk([aSurvey({ showAfterSeconds: -1 })], undefined, never)).toEqual([]);
  const atOnce = aSurvey({ showAfterSeconds: 0 });
  expect(surveysToAsk([atOnce], undefined, never)).toEqual([atOnce]);
  expect(waitMs(atOnce, 1234)).toBe(0);
});

test("a survey that rests makes room for the next", () => {
  const surveys = [aSurvey({ id: "resting", showAfterSeconds: 1 }), aSurvey({ id: "rested" })];
  expect(surveysToAsk(surveys, undefined, (id) => id === "resting")[0]?.id).toBe("rested");
});

test("a survey for a touchpoint shows by itself there only, one for none anywhere", () => {
  const checkout = aSurvey({ id: "checkout", touchpoint: "checkout", showAfterSeconds: 1 });
  const anywhere = aSurvey({ id: "anywhere" });
  expect(surveysToAsk([checkout, anywhere], "checkout", never)[0]?.id).toBe("checkout");
  expect(surveysToAsk([checkout, anywhere], "returns", never)[0]?.id).toBe("anywhere");
  expect(surveysToAsk([checkout], undefined, never)).toEqual([]);
});

test("the time a visitor has been on the page counts", () => {
  expect(waitMs(aSurvey({ showAfterSeconds: 10 }), 4000)).toBe(6000);
  expect(waitMs(aSurvey({ showAfterSeconds: 10 }), 40_000)).toBe(0);
});

test("a page opens a survey by its id or by its template, whatever the delay", () => {
  const surveys = [aSurvey({ id: "one", showAfterSeconds: -1 }), aSurvey({ id: "two", template: "csat" })];
  expect(surveyNamed("two", surveys, undefined)?.id).toBe("two");
  expect(surveyNamed("nps", surveys, undefined)?.id).toBe("one");
  expect(surveyNamed("ces", surveys, undefined)).toBeUndefined();
});

test("of several alike, the page's touchpoint wins, then the survey for any page, then the first", () => {
  const returns = aSurvey({ id: "returns", touchpoint: "returns" });
  const anywhere = aSurvey({ id: "anywhere" });
  const checkout = aSurvey({ id: "checkout", touchpoint: "checkout" });
  expect(surveyNamed("nps", [returns, anywhere, checkout], "checkout")?.id).toBe("checkout");
  expect(surveyNamed("nps", [returns, anywhere, checkout], undefined)?.id).toBe("anywhere");
  expect(surveyNamed("nps", [returns, checkout], undefined)?.id).toBe("returns");
});

test("each survey rests for as long as it says", () => {
  const surveys = [aSurvey({ id: "yearly", restDays: 365 }), aSurvey({ id: "weekly", restDays: 7 })];
  const shownTenDaysAgo = (_: string, days: number) => days > 10;
  expect(surveysToAsk(surveys, undefined, shownTenDaysAgo).map(({ id }) => id)).toEqual(["weekly"]);
});
