import { chatCompletions } from "../../collector/outside-reader/chat-completions.ts";
import { readWaiting } from "../../collector/outside-reader/read-waiting.ts";
import { freshCollector } from "./collector.ts";
import { anInbox } from "./inbox.ts";
import { MODEL, MODEL_KEY, openLanguageModel } from "./language-model.ts";

export const READER_PATH = "/api/outside-reader";

/** An inbox whose owner may have another reader beside Heed, and the model that would read. */
export async function aWatchedInbox() {
  const collector = await freshCollector();
  const inbox = await anInbox(collector);
  const model = await openLanguageModel();
  const ask = (method: string, at: string, body?: unknown, cookie = inbox.owner) =>
    collector.ask(method, at, { cookie, ...(body === undefined ? {} : { body }) });
  const detailOf = async (id: string) => (await ask("GET", `/api/feedback/${id}`)).body;
  return {
    collector,
    inbox,
    model,
    ask,
    set: async (given: Record<string, unknown> = {}) => {
      const usual = {
        ...{ isOn: true, baseUrl: model.baseUrl, model: MODEL },
        ...{ key: MODEL_KEY, mostPerMonth: 1_000 },
      };
      const answer = await ask("PATCH", READER_PATH, { ...usual, ...given });
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body;
    },
    shown: async () => (await ask("GET", READER_PATH)).body,
    tryOn: (text: string) => ask("POST", `${READER_PATH}/trial`, { text }),
    detailOf,
    outsideOf: async (id: string) => (await detailOf(id)).outside,
    /** One round, as the schedule of the process makes it. */
    round: async (patienceMs = 20_000): Promise<void> => {
      await collector.settle();
      const { database, seal, now } = collector.deps;
      await readWaiting({ db: database.db, seal, now, ask: chatCompletions(patienceMs) });
    },
  };
}
