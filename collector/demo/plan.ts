import { type DemoCase, makeCases } from "./cases.ts";
import { DAY_MS } from "./moment.ts";
import { makePeople, type Person } from "./people.ts";
import { createRandom, type Random } from "./random.ts";
import { type DemoResponse, makeResponses } from "./responses.ts";
import { createWriter } from "./writing.ts";

/** The demo's customers as they are stored. */
export type DemoCustomer = { readonly id: string; readonly person: Person; readonly firstSeenAt: Date };
type Showing = { readonly id: string; readonly survey: DemoResponse["survey"]; readonly shownAt: Date };

/** All that is made up, before any of it meets the database. */
export type DemoPlan = {
  readonly customers: readonly DemoCustomer[];
  readonly responses: readonly DemoResponse[];
  readonly cases: readonly DemoCase[];
  /** Each time a survey was put before somebody, answered or not. */
  readonly showings: readonly Showing[];
  /** For the ids of what follows from it. */
  readonly random: Random;
};

/** The same seed makes the same year; `now` only says when it ends. */
export function makePlan(seed: number, now: Date): DemoPlan {
  const random = createRandom(seed);
  const people = makePeople(random, now);
  const writer = createWriter(random);
  const responses = makeResponses(random, writer, people, now);
  const cases = makeCases(random, writer, people, now);
  const customers = customersOf(random, people, [...responses, ...cases], now);
  return { customers, responses, cases, showings: showingsOf(random, responses), random };
}

/** A customer is first seen with their first order or word, whichever came first. */
function customersOf(
  random: Random,
  people: readonly Person[],
  said: readonly { person: Person | null; receivedAt: Date }[],
  now: Date,
): DemoCustomer[] {
  const firstWords = new Map<Person, number>();
  for (const { person, receivedAt } of said) {
    if (person)
      firstWords.set(
        person,
        Math.min(receivedAt.getTime(), firstWords.get(person) ?? Number.POSITIVE_INFINITY),
      );
  }
  return people.map((person) => {
    const firstOrder = person.orders[0]?.at.getTime() ?? now.getTime();
    const firstSeenAt = new Date(Math.min(firstOrder, firstWords.get(person) ?? firstOrder));
    return { id: random.uuid(firstSeenAt), person, firstSeenAt };
  });
}

/** Per answer, how many looked and went on: answered in about a quarter of all cases, less where it asks unbidden. */
const unanswered = { nps: [2, 5], csat: [1, 4] } as const;

function showingsOf(random: Random, responses: readonly DemoResponse[]): Showing[] {
  return responses.flatMap(({ id, survey, shownAt }) => {
    const [fewest, most] = unanswered[survey];
    const others = Array.from({ length: random.whole(fewest, most) }, () => {
      const at = new Date(shownAt.getTime() - Math.round(random.share() * DAY_MS));
      return { id: random.uuid(at), survey, shownAt: at };
    });
    return [{ id, survey, shownAt }, ...others];
  });
}
