import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { attachments, messages } from "../db/tables.ts";
import type { Cell } from "./csv.ts";
import type { PackedFile } from "./zip.ts";

/** A case as the pack knows it. */
type Case = { readonly feedbackId: string; readonly reference: string };

const ending = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
/** Where a file lies in the pack: by its id, as its own name may be anybody's. */
const pathOf = (reference: string, id: string, name: string): string =>
  `files/${reference}/${id}.${ending(name)}`;

const idsOf = (cases: readonly Case[]) => cases.map(({ feedbackId }) => feedbackId);

export const fileColumns = (withPersons: boolean): readonly string[] => [
  ...["reference", "came_with", "by", "at", "type", "bytes", "sha256"],
  ...(withPersons ? ["name", "file"] : []),
];

/** A line for each file of these cases. */
export async function fileLines(
  db: Db,
  workspaceId: string,
  cases: readonly Case[],
  withPersons: boolean,
): Promise<Cell[][]> {
  const found = await db
    .select({
      id: attachments.id,
      feedbackId: attachments.feedbackId,
      name: attachments.name,
      mediaType: attachments.mediaType,
      bytes: attachments.bytes,
      byStaff: attachments.byStaff,
      at: attachments.uploadedAt,
      sha256: sql<string>`encode(sha256(${attachments.content}), 'hex')`,
      internal: messages.internal,
    })
    .from(attachments)
    .leftJoin(
      messages,
      and(eq(messages.workspaceId, attachments.workspaceId), eq(messages.id, attachments.messageId)),
    )
    .where(and(eq(attachments.workspaceId, workspaceId), inArray(attachments.feedbackId, idsOf(cases))))
    .orderBy(attachments.feedbackId, attachments.uploadedAt, attachments.id);
  const references = new Map(cases.map(({ feedbackId, reference }) => [feedbackId, reference]));
  return found.map(({ id, feedbackId, name, mediaType, bytes, byStaff, at, sha256, internal }) => {
    const reference = references.get(feedbackId ?? "") ?? "";
    const cameWith = internal === null ? "complaint" : internal ? "note" : "message";
    return [
      ...[reference, cameWith, byStaff ? "staff" : "customer", at, mediaType, bytes, sha256],
      ...(withPersons ? [name, pathOf(reference, id, name)] : []),
    ];
  });
}

/** The files of these cases themselves, one in memory at a time. */
export async function* filesOfCases(
  db: Db,
  workspaceId: string,
  cases: readonly Case[],
): AsyncGenerator<PackedFile> {
  const references = new Map(cases.map(({ feedbackId, reference }) => [feedbackId, reference]));
  const found = await db
    .select({ id: attachments.id, feedbackId: attachments.feedbackId, name: attachments.name })
    .from(attachments)
    .where(and(eq(attachments.workspaceId, workspaceId), inArray(attachments.feedbackId, idsOf(cases))))
    .orderBy(attachments.feedbackId, attachments.uploadedAt, attachments.id);
  for (const { id, feedbackId, name } of found) {
    const [file] = await db
      .select({ content: attachments.content })
      .from(attachments)
      .where(and(eq(attachments.workspaceId, workspaceId), eq(attachments.id, id)));
    const reference = references.get(feedbackId ?? "") ?? "";
    if (file) yield { name: pathOf(reference, id, name), content: [file.content] };
  }
}
