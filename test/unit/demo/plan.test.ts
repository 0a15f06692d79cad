import { describe, expect, test } from "vitest";
import { tones, tongues, touchpoints } from "../../../collector/demo/phrasebook.ts";
import { makePlan } from "../../../collector/demo/plan.ts";
import { goodsPaths } from "../../../collector/demo/shop.ts";
import { books } from "../../../collector/demo/writing.ts";
import { netPromoterScore } from "../../../collector/kpi/nps.ts";
import { Corpus } from "../../../collector/themes/corpus.ts";
import { EARLIER_DAYS, findThemes, RECENT_DAYS } from "../../../collector/themes/model.ts";
import { complaintStates, hasReached } from "../../../shared/complaint-states.ts";
import { npsCategory } from "../../../shared/questions/nps.ts";

const DAY_MS = 86_400_000;
const SEED = 7;
const now = new Date("2027-03-09T14:20:00Z");
const plan = makePlan(SEED, now);

/** Everything made up except when it happened: dates, and ids because they begin with their date. */
function contentsOf(made: typeof plan): string {
  return JSON.stringify([made.customers, made.responses, made.cases], (key, value) =>
    /^id$|At$|^at$/.test(key) ? undefined : value,
  );
}

const datesOf = ({ customers, responses, cases, showings }: typeof plan): Date[] => [
  ...customers.flatMap(({ firstSeenAt, person }) => [firstSeenAt, ...person.orders.map(({ at }) => at)]),
  ...responses.flatMap(({ receivedAt, shownAt, handledAt }) => [
    receivedAt,
    shownAt,
    handledAt ?? receivedAt,
  ]),
  ...cases.flatMap(({ receivedAt, steps, messages }) => [
    receivedAt,
    ...steps.map(({ at }) => at),
    ...messages.map(({ at }) => at),
  ]),
  ...showings.map(({ shownAt }) => shownAt),
];

/** Net promoter score of the answers received in that many days before now. */
function npsBetween(oldestDays: number, newestDays: number): number {
  const from = now.getTime() - oldestDays * DAY_MS;
  const to = now.getTime() - newestDays * DAY_MS;
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const { survey, score, receivedAt } of plan.responses) {
    const isIn = receivedAt.getTime() >= from && receivedAt.getTime() < to;
    if (survey === "nps" && isIn) counts[`${npsCategory(score)}s`] += 1;
  }
  return netPromoterScore(counts) ?? Number.NaN;
}

describe("a demo year from one seed", () => {
  test("is the same to the last id when made again for the same now", () => {
    const again = makePlan(SEED, now);
    expect(contentsOf(again)).toBe(contentsOf(plan));
    expect(again.responses.map(({ id }) => id)).toEqual(plan.responses.map(({ id }) => id));
    expect(datesOf(again)).toEqual(datesOf(plan));
  });

  test("says the same on another day, every date moved by as many days", () => {
    const shifted = makePlan(SEED, new Date(now.getTime() + 51 * DAY_MS));
    expect(contentsOf(shifted)).toBe(contentsOf(plan));
    expect(datesOf(shifted).map((date) => date.getTime() - 51 * DAY_MS)).toEqual(
      datesOf(plan).map((date) => date.getTime()),
    );
  });

  test("says the same at any hour of the day", () => {
    for (const hour of ["00:00:01", "23:59:59"]) {
      expect(contentsOf(makePlan(SEED, new Date(`2027-03-09T${hour}Z`)))).toBe(contentsOf(plan));
    }
  });

  test("differs from the year of another seed", () => {
    expect(contentsOf(makePlan(SEED + 1, now))).not.toBe(contentsOf(plan));
  });
});

describe("a demo year", () => {
  test("holds nothing that has not happened yet, at midnight neither", () => {
    for (const moment of [now, new Date("2027-03-09T00:00:00Z"), new Date("2027-03-09T23:59:59Z")]) {
      const ahead = datesOf(makePlan(SEED, moment)).filter((date) => date > moment);
      expect(ahead).toEqual([]);
    }
  });

  test("is of a team at work: all but one open complaint had a word from us, or came today", () => {
    const open = plan.cases.filter(({ state }) => !hasReached(state, "resolved"));
    expect(open.length).toBeGreaterThan(8);
    const silent = open.filter(({ answeredAt, receivedAt }) => {
      const since = (answeredAt ?? receivedAt).getTime();
      return now.getTime() - since > 2 * DAY_MS;
    });
    expect(silent).toHaveLength(1);
  });

  test("has customers who said how the handling was, pleased when it was solved, and some who said nothing", () => {
    const asked = plan.cases.flatMap(({ followUps }) => followUps);
    const answered = asked.filter(({ answeredAt }) => answeredAt);
    expect(answered.length / asked.length).toBeGreaterThan(0.5);
    expect(answered.length).toBeLessThan(asked.length);
    for (const { isSolved, satisfaction } of answered)
      expect(isSolved ? [2, 3, 4, 5] : [1, 2, 3]).toContain(satisfaction);
  });

  test("has complaints in every state", () => {
    const states = new Set(plan.cases.map(({ state }) => state));
    expect([...complaintStates].filter((state) => !states.has(state))).toEqual([]);
  });

  test("moves every complaint forward in time, its last step being its state", () => {
    for (const { receivedAt, steps, state } of plan.cases) {
      const times = [receivedAt, ...steps.map(({ at }) => at)].map((at) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(steps.at(-1)?.state ?? "received").toBe(state);
    }
  });

  test("speaks English and Chinese, each in at least two fifths of the comments", () => {
    const comments = plan.responses.flatMap(({ comment }) => comment ?? []);
    const chinese = comments.filter((comment) => /\p{Script=Han}/u.test(comment)).length;
    expect(chinese / comments.length).toBeGreaterThan(0.4);
    expect(chinese / comments.length).toBeLessThan(0.6);
  });

  test("hardly ever says the same twice, but for what people in a hurry write", () => {
    const comments = plan.responses.flatMap(({ comment }) =>
      comment && comment.length > 24 ? [comment] : [],
    );
    expect(new Set(comments).size / comments.length).toBeGreaterThan(0.97);
  });

  test("names nobody's real address", () => {
    const addresses = JSON.stringify([plan.customers, plan.cases]).match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
    expect(addresses.length).toBeGreaterThan(200);
    expect(addresses.filter((address) => !/@example\.(com|cn)$/.test(address))).toEqual([]);
  });

  test("uses only phone numbers kept free for fiction", () => {
    const phones = plan.customers.flatMap(({ person }) => person.phone ?? []);
    expect(phones.length).toBeGreaterThan(3);
    expect(phones.filter((phone) => !/^\+1 202 555 01\d\d$/.test(phone))).toEqual([]);
  });

  test("tells its story: the new courier cost the shop its score, the second one brought it back", () => {
    const [before, during, after] = [npsBetween(365, 275), npsBetween(245, 180), npsBetween(90, 0)];
    expect(before).toBeGreaterThan(25);
    expect(during).toBeLessThan(10);
    expect(after).toBeGreaterThan(35);
  });

  test.each([
    ["en", "parcel locker"],
    ["zh", "驿站"],
  ])("has people talk of something new in %s: the page of themes finds it", (language, name) => {
    const corpus = new Corpus(language);
    for (const { id, person, comment, receivedAt } of plan.responses) {
      const daysAgo = (now.getTime() - receivedAt.getTime()) / DAY_MS;
      if (!comment || /\p{Script=Han}/u.test(comment) !== (language === "zh")) continue;
      if (daysAgo > RECENT_DAYS.quiet + EARLIER_DAYS) continue;
      const isRecent = daysAgo < RECENT_DAYS.quiet;
      corpus.add({ id, person: person?.email ?? id, isRecent, text: comment });
    }
    const news = findThemes(corpus).filter(({ trend }) => trend === "more");
    expect(news.map((theme) => theme.name)).toContain(name);
  });

  test("was answered about every fourth time a survey was shown", () => {
    const share = plan.responses.length / plan.showings.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.3);
  });

  test("gives every id once", () => {
    const ids = [...plan.customers, ...plan.responses, ...plan.cases].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(tongues)("the phrasebook (%s)", (tongue) => {
  const { touchpoints: about, asides, complaints } = books[tongue];

  test("has at least 120 different sentences for comments alone", () => {
    const sentences = [about, asides].flatMap((book) => JSON.stringify(book).match(/"[^"]{4,}"(?!:)/g) ?? []);
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(120);
  });

  test("has a word for all goods and something to say everywhere in every tone", () => {
    expect(asides.items).toHaveLength(goodsPaths.length);
    const silent = touchpoints.flatMap((touchpoint) =>
      tones.filter((tone) => about[touchpoint][tone].length === 0),
    );
    expect(silent).toEqual([]);
  });

  test("leaves no slot open in what is written with it", () => {
    const isHere = (text: string) => /\p{Script=Han}/u.test(text) === (tongue === "zh");
    const written = [
      ...plan.responses.map(({ comment }) => comment ?? ""),
      ...plan.cases.flatMap(({ whatHappened, remedySought, messages }) => [
        whatHappened,
        remedySought ?? "",
        ...messages.map(({ body }) => body),
      ]),
    ].filter(isHere);
    expect(written.length).toBeGreaterThan(500);
    expect(written.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
    expect(complaints.greeting.named).toContain("{name}");
  });
});
