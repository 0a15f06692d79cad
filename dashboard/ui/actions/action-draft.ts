import type { Action, ActionDetail, NewAction } from "../../../shared/contract/action.schema.ts";
import { uuidv7 } from "../../../shared/uuidv7.ts";
import { post } from "../../api.ts";
import { session } from "../../session.ts";

const DAY_MS = 86_400_000;
/** A month is what most changes of a habit take. */
const DUE_AFTER_DAYS = 30;

/** What somebody says of an action; an empty cause is none. */
export type ActionDraft = Omit<NewAction, "id" | "causeId"> & { readonly causeId: string };

/** A new one, mine and due in a month. @param causeId what it takes away, where that is known */
export const newDraft = (causeId: string | null): ActionDraft => ({
  title: "",
  change: "",
  causeId: causeId ?? "",
  ownerId: session.peek()?.user.id ?? "",
  dueOn: todayIn(session.peek()?.workspace.timeZone ?? "UTC", Date.now() + DUE_AFTER_DAYS * DAY_MS),
});

/** As it stands. */
export const draftOf = ({ title, change, cause, owner, dueOn }: Action): ActionDraft => ({
  ...{ title, change, dueOn, ownerId: owner.id },
  causeId: cause.at(-1)?.id ?? "",
});

/** The day it is there at an instant, as `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, atMs: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    atMs,
  );

/** As it is sent. */
export const givenBy = (draft: ActionDraft) => ({ ...draft, causeId: draft.causeId || null });

export const planAction = (draft: ActionDraft): Promise<ActionDetail> =>
  post<ActionDetail>("/api/actions", { ...givenBy(draft), id: uuidv7() });
