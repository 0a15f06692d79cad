import type { Context } from "hono";
import type { Deps } from "../http/env.ts";
import { asking } from "./library-errors.ts";

/**
 * Signs somebody in and hands their session cookie on with the answer under way.
 * @returns headers that act as them at once; null when their second factor still has to be asked.
 */
export async function signIn(
  c: Context,
  deps: Pick<Deps, "auth">,
  email: string,
  password: string,
): Promise<Headers | null> {
  const { headers, response } = await asking(
    deps.auth.api.signInEmail({ body: { email, password }, headers: c.req.raw.headers, returnHeaders: true }),
  );
  if ("twoFactorRedirect" in response) return null;
  const cookies = headers.getSetCookie();
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
  const asThem = new Headers(c.req.raw.headers);
  asThem.set("cookie", cookies.map((cookie) => cookie.split(";")[0]).join("; "));
  return asThem;
}
