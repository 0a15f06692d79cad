import { post } from "../api.ts";
import { loadSession, session } from "../session.ts";

/** Goes in with an account that was just made: most often the collector has signed it in already. */
export async function enter(email: string, password: string): Promise<void> {
  await loadSession();
  if (session.peek()?.user.email === email) return;
  await post("/api/auth/sign-in/email", { email, password });
  await loadSession();
}
