import { eq } from "drizzle-orm";
import type { Invitation } from "../../shared/contract/workspace.schema.ts";
import { nearestStaffLanguage } from "../../shared/locales/languages.ts";
import { staffLetterWords } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import { users, workspaces } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import type { Deps } from "../http/env.ts";
import { letterHtml, letterText } from "../mail/layout.ts";
import { writeLetter } from "../mail/outbox.ts";
import { domainOf } from "../mail/sender-name.ts";
import { writingOf } from "../mail/settings-store.ts";

/**
 * Writes to the invited person, in the language of whoever invites.
 * @returns whether a letter goes: without a mail server the link is handed over by hand
 */
export async function mailInvitation(
  { database: { db }, config, now }: Deps,
  by: { readonly workspaceId: string; readonly userId: string; readonly language: string | undefined },
  invitation: Invitation,
): Promise<boolean> {
  const writing = await writingOf(db, config, by.workspaceId);
  if (!writing) return false;
  const { inviter, company, language: own } = await namesOf(db, by);
  const language = own ?? nearestStaffLanguage(by.language?.split(",")[0]);
  const words = staffLetterWords[language];
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(invitation.expiresAt),
  );
  const places = { inviter, company, date };
  const letter = {
    language,
    subject: fill(words["invitation.subject"], places),
    hello: words.hello,
    paragraphs: [fill(words["invitation.text"], places)],
    quote: null,
    after: [],
    links: [{ label: words["invitation.open"], url: `${writing.linkOrigin}${invitation.url}` }],
    foot: [fill(words["invitation.until"], places)],
  };
  return writeLetter(
    db,
    by.workspaceId,
    {
      dedupeKey: `invitation ${invitation.id}`,
      purpose: "invitation",
      feedbackId: null,
      to: invitation.email,
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter),
      automatic: true,
      replyTo: null,
      references: [],
      domain: domainOf(writing.address),
      causedAt: now(),
    },
    now(),
  );
}

async function namesOf(db: Db, { workspaceId, userId }: { workspaceId: string; userId: string }) {
  const [workspace] = await db
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  const [inviter] = await db
    .select({ name: users.name, language: users.language })
    .from(users)
    .where(eq(users.id, userId));
  return {
    company: workspace?.name ?? "",
    inviter: inviter?.name ?? "",
    language: inviter?.language ?? null,
  };
}
