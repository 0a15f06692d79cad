import {
  mailCheckSchema,
  mailSettingsChangeSchema,
  mailSettingsSchema,
  testLetterSchema,
} from "../../shared/contract/mail.schema.ts";
import { nearestStaffLanguage } from "../../shared/locales/languages.ts";
import { staffLetterWords } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import { ok } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { publicOrigin } from "../http/access.ts";
import type { Deps } from "../http/env.ts";
import type { Routes } from "../http/route.ts";
import { letterHtml, letterText } from "./layout.ts";
import { tryMailbox } from "./mailbox.ts";
import { tryLetter, UNREADABLE_PASSWORD } from "./postman.ts";
import { domainOf } from "./sender-name.ts";
import { mailboxOf, saveMailSettings, shownMailSettings, writingOf } from "./settings-store.ts";

const managers = ["owner", "admin"] as const;

const postalOf = ({ database, config, seal }: Deps) => ({ db: database.db, config, seal });

export function addMailRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/mail",
      summary: "By which servers letters leave and come in; passwords are never told",
      access: managers,
      success: [200],
      answer: mailSettingsSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await shownMailSettings(deps.database.db, deps.config, staff.workspaceId)),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/mail",
      summary: "Set the servers; a password left out stays as it is while host and user do",
      access: managers,
      body: mailSettingsChangeSchema,
      success: [200],
      answer: mailSettingsSchema,
      refusals: [],
    },
    async ({ staff, body, deps, c }) => {
      const { db } = deps.database;
      const linkOrigin = publicOrigin(c.req.raw, deps.config);
      await saveMailSettings(db, deps.seal, staff.workspaceId, body, linkOrigin, deps.now());
      return ok(await shownMailSettings(db, deps.config, staff.workspaceId));
    },
  );
  addMailCheckRoutes(routes);
}

function addMailCheckRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/mail/test-letter",
      summary: "Send a letter now by the stored settings, and tell what the server says",
      access: managers,
      body: testLetterSchema,
      success: [200],
      answer: mailCheckSchema,
      refusals: [],
    },
    async ({ staff, body, deps, c }) =>
      ok(await sendTestLetter(deps, staff.workspaceId, body.to, c.req.header("accept-language"))),
  );
  routes.add(
    {
      method: "post",
      path: "/api/mail/check-mailbox",
      summary: "Open the mailbox by the stored settings, and tell what its server says",
      access: managers,
      success: [200],
      answer: mailCheckSchema,
      refusals: [],
    },
    async ({ staff, deps }) => {
      const mailbox = await mailboxOf(deps.database.db, deps.seal, staff.workspaceId);
      if (!mailbox)
        return ok({ ok: false as const, trouble: "unreachable" as const, said: "No mailbox is set." });
      const { trouble, said } = UNREADABLE_PASSWORD;
      return ok(
        mailbox.password === null ? { ok: false as const, trouble, said } : await tryMailbox(mailbox),
      );
    },
  );
}

/** In the language of whoever asks for it. */
async function sendTestLetter(deps: Deps, workspaceId: string, to: string, wanted: string | undefined) {
  const writing = await writingOf(deps.database.db, deps.config, workspaceId);
  const language = nearestStaffLanguage(wanted?.split(",")[0]);
  const words = staffLetterWords[language];
  const letter = {
    language,
    subject: words["test.subject"],
    hello: words.hello,
    paragraphs: [fill(words["test.text"], { company: writing?.name || "Heed" })],
    quote: null,
    after: [],
    links: [],
    foot: [],
  };
  return tryLetter(postalOf(deps), workspaceId, {
    toAddress: to,
    purpose: "test",
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    messageId: `<${uuidv7(deps.now().getTime())}@${domainOf(writing?.address ?? "heed.invalid")}>`,
  });
}
