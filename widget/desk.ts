import type { Client } from "./client.ts";
import type { Frame } from "./frame/frame.tsx";
import type { Page } from "./page.ts";
import type { Talk } from "./survey/submit.tsx";

/** What is fetched once something stands before the visitor, and who sends. */
export type Later = typeof import("./later.ts") & { readonly client: Client };

/** What it takes to put something before the visitor and send what they say. */
export type Desk = {
  readonly page: Page;
  readonly frame: () => Frame;
  /** Fetched at the first call; after a failure, tried anew at the next. */
  readonly later: () => Promise<Later>;
};

/** How something comes to open: from which element, and whether the visitor asked for it. */
export type Opening = {
  readonly opener: Element | null;
  readonly takesFocus: boolean;
  /** Hidden fields that came with it, as the page wrote them: anything. */
  readonly fields?: unknown;
  /** Begun already, elsewhere: what stands then goes on from there. */
  readonly talk?: Talk;
  /** What names it when the collector has counted it, and said that it may. */
  readonly id?: string | undefined;
  /** Whether it is part of the page, in a frame that stands in it. */
  readonly isInline?: boolean;
};
