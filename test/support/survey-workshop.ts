import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { becomeOwner } from "./builders.ts";
import { type Answer, freshCollector, type TestCollector } from "./collector.ts";
import { aDefinition } from "./questions.ts";

/** A Heed with one survey whose questions the test chooses, and the owner and a visitor to work it. */
export type SurveyWorkshop = {
  readonly collector: TestCollector;
  readonly survey: string;
  /** The owner's cookie. */
  readonly owner: string;
  /** As the owner. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly publish: () => Promise<Answer>;
  /** Publishes the survey with these questions. */
  readonly asking: (...questions: Question[]) => Promise<void>;
  readonly askingOf: (definition: SurveyDefinition) => Promise<void>;
  /** What a visitor who answers so sends, by question id; the page may tell more along with it. */
  readonly submission: (given: Record<string, unknown>, locale?: string, more?: object) => object;
  /** Answers as a visitor. */
  readonly answer: (given: Record<string, unknown>, locale?: string, more?: object) => Promise<Answer>;
};

export async function aSurveyWorkshop(): Promise<SurveyWorkshop> {
  const collector = await freshCollector();
  const owner = await becomeOwner(collector);
  const ask = (method: string, path: string, body?: unknown) =>
    collector.ask(method, path, { cookie: owner, ...(body === undefined ? {} : { body }) });
  const { sites } = (await ask("GET", "/api/sites")).body;
  const made = await ask("POST", "/api/surveys", {
    siteId: sites[0].id,
    template: "onboarding",
    name: "All types",
  });
  const survey: string = made.body.id;
  const publish = () => ask("POST", `/api/surveys/${survey}/publish`);
  const askingOf = async (definition: SurveyDefinition) => {
    const changed = await ask("PATCH", `/api/surveys/${survey}`, { definition });
    const published = await publish();
    if (changed.status !== 200 || published.status !== 200)
      throw new Error(`${changed.text} ${published.text}`);
  };
  const asking = (...questions: Question[]) => askingOf(aDefinition(...questions));
  const submission = (given: Record<string, unknown>, locale = "en", more = {}) => {
    const id = uuidv7(collector.clock.now.getTime());
    const answers = Object.entries(given).map(([question, value]) => ({ question, value }));
    return { id, site: collector.siteKey, survey, answers, context: { locale }, ...more };
  };
  const answer: SurveyWorkshop["answer"] = (given, locale, more) =>
    collector.ask("POST", "/v1/responses", { body: submission(given, locale, more) });
  return { collector, survey, owner, ask, publish, asking, askingOf, submission, answer };
}
