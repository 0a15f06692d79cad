import type { Session } from "../shared/contract/workspace.schema.ts";
import type { StaffLanguage } from "../shared/locales/languages.ts";
import { patch } from "./api.ts";
import { sessionState } from "./session.ts";
import { chooseLanguage, language } from "./words.ts";

/** Speaks this language from now on, in this browser and in letters. */
export async function chooseOwnLanguage(code: StaffLanguage): Promise<void> {
  await chooseLanguage(code);
  await keep(code);
}

/** Whoever has no language yet is written to in what this browser speaks. */
export async function agreeOnLanguage({ user }: Session): Promise<void> {
  if (user.language === null) await keep(language.peek());
}

async function keep(code: StaffLanguage): Promise<void> {
  const session = await patch<Session>("/api/session", { language: code });
  sessionState.value = { state: "signed_in", session };
}
