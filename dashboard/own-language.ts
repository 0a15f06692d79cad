import type { Session } from "../shared/contract/workspace.schema.ts";
import type { StaffLanguage } from "../shared/locales/languages.ts";
import { patch } from "./api.ts";
import { sessionState } from "./session.ts";
import { chooseLanguage, hasChosenLanguage, language, showLanguage } from "./words.ts";

/** Speaks this language from now on, in this browser and in letters. */
export async function chooseOwnLanguage(code: StaffLanguage): Promise<void> {
  await chooseLanguage(code);
  await keep(code);
}

/** What this browser speaks becomes theirs if they have none yet; where this browser was not told, it speaks theirs. */
export async function agreeOnLanguage({ user }: Session): Promise<void> {
  if (user.language === null) await keep(language.peek());
  else if (!hasChosenLanguage()) await showLanguage(user.language);
}

async function keep(code: StaffLanguage): Promise<void> {
  const session = await patch<Session>("/api/session", { language: code });
  sessionState.value = { state: "signed_in", session };
}
