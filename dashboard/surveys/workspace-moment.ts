import { session } from "../session.ts";
import { date } from "../words.ts";

/** By whose clock the workspace works. */
export const workspaceZone = (): string => session.value?.workspace.timeZone ?? "UTC";

/** A moment by the workspace's clock. */
export const workspaceMoment = (at: string): string =>
  date(at, { dateStyle: "medium", timeStyle: "short", timeZone: workspaceZone() });
