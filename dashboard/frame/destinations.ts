import type { IconName } from "../ui/Icon.tsx";
import type { WordKey } from "../words.ts";

export type Destination = {
  readonly path: string;
  readonly icon: IconName;
  readonly name: WordKey;
  /** Left to "More" on a phone, where the words of the others would not fit. */
  readonly isRare?: boolean;
};

/** The pages of the rail, in its order; the palette offers the same. */
export const destinations: readonly Destination[] = [
  { path: "/inbox", icon: "inbox", name: "nav.inbox" },
  { path: "/complaints", icon: "flag", name: "nav.complaints" },
  { path: "/overview", icon: "overview", name: "nav.overview" },
  { path: "/themes", icon: "themes", name: "nav.themes" },
  { path: "/actions", icon: "improve", name: "nav.actions", isRare: true },
  { path: "/surveys", icon: "surveys", name: "nav.surveys" },
  { path: "/install", icon: "install", name: "nav.install", isRare: true },
  { path: "/team", icon: "team", name: "nav.team", isRare: true },
];

/** Whether the page at `path` is, or belongs to, this destination. */
export const isAt = (destination: Destination, path: string): boolean =>
  path === destination.path || path.startsWith(`${destination.path}/`);
