import { ok } from "../../shared/outcome.ts";
import { unknownAttachments } from "../attachments/view.ts";
import { newReference, newStatusToken } from "../complaints/model.ts";
import type { Deps } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import { type Arrival, type CaseNames, filesOf, readBy } from "./model.ts";
import { type Accepted, findAccepted, keyOf } from "./store.ts";

/** Seconds until a full queue has surely moved on. */
const BUSY_SECONDS = 2;

export const namesFor = ({ workspaceId }: { workspaceId: string }): CaseNames => ({
  reference: newReference(),
  statusToken: newStatusToken(workspaceId),
});

/** Resolves once it is stored. @throws Refusal `busy`, or `id_in_use` for an id that named something else before */
export async function accept(deps: Deps, arrival: Arrival): Promise<Accepted> {
  const read = await deps.readers.of(arrival.workspaceId);
  const accepting = deps.intake.accept(readBy(read, arrival));
  if (!accepting) throw new Refusal("busy", { retryAfterSeconds: BUSY_SECONDS });
  const accepted = await accepting;
  if (accepted.kind !== arrival.kind) throw new Refusal("id_in_use");
  return accepted;
}

/** The same for a response, whose answers may name files. @throws Refusal when nobody uploaded one, or it is another's */
export async function acceptResponse(deps: Deps, arrival: Arrival): Promise<Accepted> {
  const { db } = deps.database;
  const unknown = await unknownAttachments(db, arrival.workspaceId, arrival.id, filesOf(arrival));
  if (unknown.length === 0) return accept(deps, arrival);
  const earlier = (await findAccepted(db, [arrival])).get(keyOf(arrival));
  if (earlier?.isComplete && earlier.kind === arrival.kind) return earlier;
  throw new Refusal("invalid_answers", {
    fields: unknown.map((id) => ({ field: "answers", message: `${id} is no file uploaded for this answer` })),
  });
}

/** The same for a complaint. A file it names that was swept meanwhile is left out: its words matter more. */
export async function acceptComplaint(deps: Deps, arrival: Arrival): Promise<Accepted> {
  const { workspaceId, id, attached } = arrival;
  const unknown = await unknownAttachments(deps.database.db, workspaceId, id, attached);
  return accept(deps, { ...arrival, attached: attached.filter((file) => !unknown.includes(file)) });
}

/** The same for one that a colleague types in, who is there to upload a file again. @throws Refusal when one is not here */
export async function acceptTyped(deps: Deps, arrival: Arrival): Promise<Accepted> {
  const { workspaceId, id, attached } = arrival;
  const unknown = await unknownAttachments(deps.database.db, workspaceId, id, attached, true);
  if (unknown.length > 0)
    throw new Refusal("invalid", {
      fields: [{ field: "files", message: "names a file that is not here: upload it again" }],
    });
  return accept(deps, arrival);
}

export const answerFor = ({ id, receivedAt, isNew }: Accepted) => ({
  ...ok({ id, receivedAt: receivedAt.toISOString() }),
  status: isNew ? 201 : 200,
});

export function answerForCase(accepted: Accepted) {
  const { value, status } = answerFor(accepted);
  const { reference, statusToken } = accepted;
  return {
    ...ok({ ...value, reference: reference ?? "", statusUrl: `/c/${statusToken}` }),
    status,
  };
}
