import type { HistoryEntry } from "../../shared/contract/case-history.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint } from "./builders.ts";
import type { Answer, TestCollector } from "./collector.ts";

export type MadeCase = { readonly id: string; readonly reference: string; readonly statusUrl: string };

/** A complaint from the widget, and all that follows from it at once. */
export async function complain(
  collector: TestCollector,
  given: Record<string, unknown> = {},
): Promise<MadeCase> {
  const complaint = aComplaint(collector, given);
  const { status, body, text } = await collector.ask("POST", "/v1/complaints", { body: complaint });
  if (status !== 201) throw new Error(text);
  await collector.settle();
  return body;
}

/** An assessment that asks for nothing special. */
export const mild = {
  severity: "medium",
  safety: false,
  complexity: "simple",
  impact: "one",
  urgency: "none",
} as const;

/** What a step needs besides its name, when nothing about it matters. */
const usual: Record<string, object> = {
  assessed: { assessment: mild },
  resolved: {
    outcome: "accepted",
    decision: "A new one is on its way.",
    noActionReason: "A single slip.",
  },
};

/** A member at work on cases, by their cookie. */
export function atWork(collector: TestCollector, cookie: string) {
  const { ask } = collector;
  const caseOf = async (id: string) => (await ask("GET", `/api/feedback/${id}`, { cookie })).body.complaint;
  const step = async (id: string, state: string, given: object = {}): Promise<Answer> => {
    const version = (await caseOf(id))?.version ?? 0;
    const body = { version, state, ...usual[state], ...given };
    return ask("POST", `/api/complaints/${id}/steps`, { cookie, body });
  };
  const write = (id: string, body: string, given: object = {}): Promise<Answer> =>
    ask("POST", `/api/complaints/${id}/messages`, {
      cookie,
      body: { id: uuidv7(collector.clock.now.getTime()), body, internal: false, ...given },
    });
  const note = (id: string, body: string) => write(id, body, { internal: true, purpose: "investigation" });
  /** @throws when one of them is refused */
  const steps = async (id: string, ...states: string[]) => {
    for (const state of states) {
      const answer = await step(id, state);
      if (answer.status !== 200) throw new Error(`${state}: ${answer.text}`);
    }
  };
  const history = async (id: string): Promise<HistoryEntry[]> =>
    (await ask("GET", `/api/complaints/${id}/history`, { cookie })).body.entries;
  const change = async (id: string, given: object) =>
    ask("PATCH", `/api/complaints/${id}`, {
      cookie,
      body: { version: (await caseOf(id)).version, ...given },
    });
  return { caseOf, step, steps, write, note, history, change };
}
