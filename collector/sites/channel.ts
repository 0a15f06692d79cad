import type { Context } from "hono";
import type { Channel } from "../../shared/contract/complaint.schema.ts";
import { publicOrigin } from "../http/access.ts";
import type { Deps } from "../http/env.ts";

/** How an answer came, by the page it was given on. */
export const channelFrom = (
  c: Context,
  { config }: Pick<Deps, "config">,
  page: string | undefined,
): { readonly channel: Channel } => ({ channel: channelOn(page ?? "", publicOrigin(c.req.raw, config)) });

/** A survey's own page tells in its address how its link was handed out. @param ownOrigin where Heed itself is reached */
export function channelOn(page: string, ownOrigin: string): Channel {
  if (!URL.canParse(page)) return "widget";
  const { origin, pathname } = new URL(page);
  const own = origin === ownOrigin ? /^\/s\/[^/]+(?:\/(qr|email))?$/.exec(pathname) : null;
  if (!own) return "widget";
  return own[1] === "qr" || own[1] === "email" ? own[1] : "link";
}
