import type { PublicQuestion, PublicSurvey } from "../../shared/contract/survey.schema.ts";
import type { Client } from "../client.ts";
import { saidHere } from "../context.ts";
import type { Desk } from "../desk.ts";
import type { Store } from "../storage.ts";
import { begunKey } from "./begun.ts";
import { givenAnswers, oneScreen } from "./steps.ts";
import type { Given, Talk } from "./submit.tsx";

/** Long enough for a word to be typed out, short enough that little is lost. */
const SOON_MS = 1500;

/** A saving that waits for its moment, and what was saved last. */
type Keeping = {
  saved: string;
  revision: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  save: () => void;
};
const keepings = new Map<string, Keeping>();

/**
 * What this browser began to answer and has not sent, to go on from there; undefined when nothing, of an older version,
 * or still open in another tab: two tabs sending under one id, with different words, would lose the words of one.
 */
export async function begunBefore(store: Store, { id, version }: PublicSurvey): Promise<Talk | undefined> {
  try {
    const kept = JSON.parse(store.get(begunKey(id)) ?? "");
    if (kept.version === version && (await claim(kept.id)))
      return { id: kept.id, revision: kept.revision, form: { answers: kept.answers, at: kept.at } };
  } catch {
    // Not ours to read: begun anew.
  }
  return undefined;
}

/**
 * Makes a response this tab's own until the page is left.
 * @returns false when another tab has it; pages without https have no locks, there it is everybody's
 */
const claim = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!navigator.locks) return resolve(true);
    void navigator.locks.request(`heed:${id}`, { ifAvailable: true }, (lock) => {
      resolve(!!lock);
      // Let go as the page is left, so that the browser may keep it ready for the way back.
      return lock && new Promise((letGo) => addEventListener("pagehide", letGo, { once: true }));
    });
  });

/**
 * Keeps what is answered so far, in this browser at once and at the collector soon, or as the page is left. It is
 * one saving after another under the response's own id; the response itself ends them.
 */
export function keepSoon({ page }: Desk, client: Client, given: Omit<Given, "update">): void {
  const { survey, talk } = given;
  // On its way, or there: nothing is left to go on from.
  if (talk.form.isSending || talk.thanks) return;
  const keeping = keepings.get(talk.id) ?? begin(talk);
  remember(page, survey, talk, keeping);
  keeping.save = () => save(page, client, given, keeping);
  clearTimeout(keeping.timer);
  keeping.timer = setTimeout(keeping.save, SOON_MS);
}

/** In this browser, to go on from; contact details aside, which others at this screen need not find. */
function remember(
  { lasting }: Desk["page"],
  { id, version, questions }: PublicSurvey,
  talk: Talk,
  { revision }: Keeping,
): void {
  const { answers, at } = talk.form;
  const isSecret = (question: string) =>
    questions.some(({ id, type }) => id === question && type === "contact");
  const kept = Object.fromEntries(Object.entries(answers).filter(([question]) => !isSecret(question)));
  lasting.set(begunKey(id), JSON.stringify({ id: talk.id, version, revision, answers: kept, at }));
}

function begin(talk: Talk): Keeping {
  const keeping: Keeping = { saved: "", revision: talk.revision ?? 0, timer: undefined, save: () => {} };
  keepings.set(talk.id, keeping);
  void claim(talk.id);
  // The last moment a page is sure to have, on phones too.
  document.addEventListener("visibilitychange", () => document.hidden && keeping.save());
  addEventListener("pagehide", () => keeping.save());
  return keeping;
}

function save(page: Desk["page"], client: Client, given: Omit<Given, "update">, keeping: Keeping): void {
  const { survey, offer, talk, told, way = oneScreen } = given;
  clearTimeout(keeping.timer);
  if (talk.form.isSending || talk.thanks) return;
  const { fields } = told();
  // Nothing is required yet; what is not an answer yet waits until it is one.
  const open = survey.questions.map(
    (question) => ({ ...question, required: false }) as PublicQuestion, // every type may be optional
  );
  const answers = givenAnswers(way, open, talk.form.answers, told()).filter(({ question: id, value }) => {
    const question = open.find((each) => each.id === id);
    // How to reach somebody is theirs to send: it does not leave the page before.
    return question && question.type !== "contact" && !way.isWanting(question, value);
  });
  const saved = JSON.stringify(answers);
  if (answers.length === 0 || saved === keeping.saved) return;
  keeping.saved = saved;
  keeping.revision += 1;
  remember(page, survey, talk, keeping);
  void client.savePartial({
    id: talk.id,
    site: page.site,
    survey: survey.id,
    version: survey.version,
    revision: keeping.revision,
    answers,
    ...(fields ? { fields } : {}),
    ...saidHere(page, offer, page.touchpoint ?? survey.touchpoint ?? undefined),
  });
}
