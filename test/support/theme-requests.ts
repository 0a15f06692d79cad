import { themes } from "../../collector/db/theme-tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Prepared, Workplace } from "./every-route.ts";

async function aTheme({ collector, workspaceId }: Workplace): Promise<string> {
  const id = uuidv7();
  await collector.deps.database.db.insert(themes).values({
    workspaceId,
    id,
    language: "en",
    name: "too slow",
    trend: "more",
    foundAt: collector.clock.now,
  });
  return id;
}

/** What `every-route.ts` asks of the themes. */
export const themeRequests: Record<string, (at: Workplace) => Prepared | Promise<Prepared>> = {
  "get /api/themes": () => ({ path: "/api/themes" }),
  "post /api/themes/looks": () => ({ path: "/api/themes/looks" }),
  "get /api/themes/{id}/examples": async (at) => ({ path: `/api/themes/${await aTheme(at)}/examples` }),
  "patch /api/themes/{id}": async (at) => ({
    path: `/api/themes/${await aTheme(at)}`,
    body: { name: "Late parcels", hidden: true },
  }),
};
