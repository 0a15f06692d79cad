import type { Memory } from "./memory.ts";
import type { Store } from "./storage.ts";

/** What the script tag knows of the page it stands on, handed to the rest of the widget. */
export type Page = {
  /** Address of the script itself; the collector's paths are resolved against it. */
  readonly collector: string;
  readonly site: string;
  /** What opens a draft to be tried out on this page, of which nothing is sent or kept; absent for visitors. */
  readonly trial?: string | undefined;
  readonly touchpoint?: string | undefined;
  /** `light`, `dark` or `auto`. */
  readonly theme?: string | undefined;
  /** `off`: nothing shows by itself. */
  readonly auto?: string | undefined;
  /** Hidden fields of the page, as it wrote them: anything. */
  readonly fields?: unknown;
  /** Who the page says is visiting, as it wrote it: anything. Read it by `customerOf`. */
  readonly visitor?: unknown;
  /** What the page told of by `Heed.track`, oldest first, and who wants to hear of more. */
  readonly tracked: Tracked[];
  readonly heard: (() => void)[];
  readonly lasting: Store;
  readonly memory: Memory;
};

/** Something that happened, as the page wrote it: anything. */
export type Tracked = { readonly name: unknown; readonly properties: unknown };
