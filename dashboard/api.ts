import type { Problem } from "../shared/contract/problem.schema.ts";

/** A call to the collector that did not succeed; `problem.code` is stable, `problem.detail` says what to do. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

type QueryValue = string | number | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

let signedOut = (): void => {};

/** What happens when the collector no longer knows this session. */
export function onSignedOut(react: () => void): void {
  signedOut = react;
}

export const get = <T>(path: string, query?: Query): Promise<T> => call<T>("GET", path + queryString(query));
export const post = <T>(path: string, body?: unknown): Promise<T> => call<T>("POST", path, body);
export const patch = <T>(path: string, body: unknown): Promise<T> => call<T>("PATCH", path, body);
/** Sends a file as it is. */
export const upload = <T>(path: string, file: Blob): Promise<T> => call<T>("POST", path, file);
/** The same where the answer is one line of JSON after the other. @throws ApiProblem `offline` when it breaks off */
export async function uploadWithProgress<T>(
  path: string,
  file: Blob,
  show: (line: T) => void,
): Promise<void> {
  const response = await send("POST", path, file);
  if (!response.ok || !response.body) throw await refusalIn(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (true) {
    const { value, done } = await reader.read().catch(() => {
      throw new ApiProblem(problem(0, "offline", ""));
    });
    if (done) return;
    const lines = (text + value).split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) show(JSON.parse(line) as T); // as in call
  }
}

export const del = <T>(path: string): Promise<T> => call<T>("DELETE", path);

/** `?a=1&b=2` without what is empty; an empty string when nothing is left. */
export function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") params.set(name, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** Anything thrown, as a problem: what a page shows when loading or saving failed. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof ApiProblem) return thrown.problem;
  return problem(0, "unexpected", thrown instanceof Error ? thrown.message : String(thrown));
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  if (!response.ok) throw await refusalIn(response);
  const answer: unknown = await response.json().catch(() => null);
  return answer as T; // the collector answers with the contract's type for this path; its own tests hold it to that
}

async function refusalIn(response: Response): Promise<ApiProblem> {
  const refusal = problemIn(await response.json().catch(() => null), response);
  if (refusal.code === "signed_out") signedOut();
  return new ApiProblem(refusal);
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, { method, credentials: "same-origin", ...sent(body) });
  } catch {
    throw new ApiProblem(problem(0, "offline", ""));
  }
}

function sent(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body };
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

/** better-auth answers `{code, message}`, a proxy answers HTML; both become a problem. */
function problemIn(answer: unknown, { status }: Response): Problem {
  if (isProblem(answer)) return answer;
  const code = textAt(answer, "code")?.toLowerCase() ?? `http_${status}`;
  return problem(status, code, textAt(answer, "message") ?? "");
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const textAt = (value: unknown, name: string): string | undefined => {
  const found = isRecord(value) ? value[name] : undefined;
  return typeof found === "string" ? found : undefined;
};

const isProblem = (value: unknown): value is Problem =>
  ["type", "title", "detail", "code"].every((name) => textAt(value, name) !== undefined);

const problem = (status: number, code: string, detail: string): Problem => ({
  type: "about:blank",
  title: code,
  status,
  detail,
  code,
});
