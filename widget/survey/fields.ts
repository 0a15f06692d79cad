import type { ResponseSubmission } from "../../shared/contract/response.schema.ts";
import type { Opening } from "../desk.ts";
import type { Page } from "../page.ts";

export type Fields = NonNullable<ResponseSubmission["fields"]>;

const LONGEST = 500;

/** The hidden fields a survey declares, as told by the page, then by what opened it, then by the call that did. */
export function fieldsTold(page: Page, { opener, fields }: Opening, declared: readonly string[]): Fields {
  const all = {
    ...asFields(page.fields),
    ...asFields(opener?.getAttribute("data-heed-fields")),
    ...asFields(fields),
  };
  return Object.fromEntries(
    declared.flatMap((name) => (all[name] ? [[name, all[name].slice(0, LONGEST)]] : [])),
  );
}

/** `order=1042&plan=pro` or `{ order: 1042, plan: "pro" }`; nothing from anything else. */
function asFields(given: unknown): Record<string, string> {
  try {
    const said =
      typeof given === "string"
        ? given
        : Object.entries(Object(given)).map(([name, value]) => [name, `${value}`]);
    return Object.fromEntries(new URLSearchParams(said));
  } catch {
    return {};
  }
}
