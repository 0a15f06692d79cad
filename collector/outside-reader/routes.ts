import {
  outsideReaderChangeSchema,
  outsideReaderSchema,
  outsideReadingsDeletedSchema,
  outsideTrialSchema,
  outsideTriedSchema,
} from "../../shared/contract/outside-reader.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { maskWithKnown } from "../text/mask-known.ts";
import { literalIn, mayBeCalled } from "./address.ts";
import { chatCompletions } from "./chat-completions.ts";
import { consult } from "./read-waiting.ts";
import { deleteReadings, readerOf, saveReader, shownReader } from "./settings-store.ts";

/** Whoever answers for the company decides whether customers' words leave it. */
const owners = ["owner"] as const;

export function addOutsideReaderRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/outside-reader",
      summary: "Which language model outside Heed reads too, and how it goes; its key is never told",
      access: owners,
      success: [200],
      answer: outsideReaderSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await shownReader(deps.database.db, staff.workspaceId, deps.now())),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/outside-reader",
      summary:
        "Set, turn on or turn off the language model that reads too; a key left out stays as it is while the server does",
      access: owners,
      body: outsideReaderChangeSchema,
      success: [200],
      answer: outsideReaderSchema,
      refusals: ["invalid"],
    },
    async ({ staff, body, deps }) => {
      const { db } = deps.database;
      const url = new URL(body.baseUrl);
      const literal = literalIn(url);
      if (literal !== null && !mayBeCalled(literal, url.protocol))
        return refused("invalid", [
          { field: "baseUrl", message: "must be https, or on this machine or a private network" },
        ]);
      await saveReader(db, deps.seal, staff, body, deps.now());
      return ok(await shownReader(db, staff.workspaceId, deps.now()));
    },
  );
  addTrialRoutes(routes);
}

function addTrialRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/outside-reader/trial",
      summary: "Have a sentence read now by the stored settings, and tell the answer or what went wrong",
      access: owners,
      body: outsideTrialSchema,
      success: [200],
      answer: outsideTriedSchema,
      refusals: ["not_found"],
    },
    async ({ staff, body, deps: { database, seal, now } }) => {
      const reader = await readerOf(database.db, staff.workspaceId);
      if (!reader) return refused("not_found");
      const sent = maskWithKnown(body.text, []);
      const asked = await consult({ db: database.db, seal, now, ask: chatCompletions() }, reader, sent);
      return ok(
        asked.ok ? { ...asked, sent } : { ok: false, sent, trouble: asked.trouble, said: asked.said },
      );
    },
  );
  routes.add(
    {
      method: "delete",
      path: "/api/outside-reader/readings",
      summary: "Delete all that the language model outside has read",
      access: owners,
      success: [200],
      answer: outsideReadingsDeletedSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok({ deleted: await deleteReadings(deps.database.db, staff, deps.now()) }),
  );
}
