import { computed, signal } from "@preact/signals";
import type { Problem } from "../shared/contract/problem.schema.ts";
import type { Role, Session } from "../shared/contract/workspace.schema.ts";
import { ApiProblem, asProblem, get, onSignedOut, post } from "./api.ts";
import { forgetDraftsOf } from "./kept-drafts.ts";

type SessionState =
  | { readonly state: "unknown" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "signed_out"; readonly firstRun: boolean }
  | { readonly state: "signed_in"; readonly session: Session };

/** Who is looking, from the collector's word; pages are drawn only once it is known. */
export const sessionState = signal<SessionState>({ state: "unknown" });

export const session = computed(() =>
  sessionState.value.state === "signed_in" ? sessionState.value.session : null,
);

const role = computed<Role | null>(() => session.value?.workspace.role ?? null);

/** Agents and above answer customers; analysts read. */
export const canWork = computed(() => role.value !== null && role.value !== "analyst");
/** Admins and owners change surveys, sites and the team. */
export const canManage = computed(() => role.value === "admin" || role.value === "owner");
export const isOwner = computed(() => role.value === "owner");

export async function loadSession(): Promise<void> {
  try {
    sessionState.value = { state: "signed_in", session: await get<Session>("/api/session") };
  } catch (thrown) {
    sessionState.value = await withoutSession(thrown);
  }
}

async function withoutSession(thrown: unknown): Promise<SessionState> {
  try {
    if (!(thrown instanceof ApiProblem) || thrown.problem.status !== 401) throw thrown;
    const { needed } = await get<{ needed: boolean }>("/api/first-run");
    return { state: "signed_out", firstRun: needed };
  } catch (failure) {
    return { state: "failed", problem: asProblem(failure) };
  }
}

/** Works in another workspace from now on: everything shown is loaded again. */
export async function switchWorkspace(id: string): Promise<void> {
  await post("/api/session/workspace", { id });
  await loadSession();
}

export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", {});
  forgetDraftsOf(session.peek()?.user.id ?? "");
  sessionState.value = { state: "signed_out", firstRun: false };
}

onSignedOut(() => {
  if (session.peek()) sessionState.value = { state: "signed_out", firstRun: false };
});
