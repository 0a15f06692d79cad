import { useSignal } from "@preact/signals";
import type { Theme, ThemeChange, Themes } from "../../shared/contract/theme.schema.ts";
import { patch } from "../api.ts";
import { loadFacets } from "../facets.ts";
import { canWork } from "../session.ts";
import { useShortcuts } from "../shortcuts.ts";
import { toast } from "../ui/Toast.tsx";
import { t, type WordKey } from "../words.ts";
import { attempt } from "./attempt.ts";

export type Asking = { readonly what: "rename" | "merge"; readonly theme: Theme };

/** What a member can do with a theme; each can be taken back for ten seconds. */
export type ThemeChanges = {
  /** What a dialog is open for. */
  readonly asking: Asking | null;
  readonly ask: (asking: Asking | null) => void;
  readonly rename: (theme: Theme, name: string | null) => void;
  readonly merge: (theme: Theme, into: string) => void;
  readonly split: (id: string, from: Theme) => void;
  readonly hide: (theme: Theme) => void;
  readonly show: (theme: Theme) => void;
};

export function useThemeChanges(themes: readonly Theme[], replace: (themes: Themes) => void): ThemeChanges {
  const asking = useSignal<Asking | null>(null);
  const send = (id: string, change: ThemeChange) =>
    attempt(async () => {
      replace(await patch<Themes>(`/api/themes/${id}`, change));
      void loadFacets();
    });
  const change = async (id: string, wanted: ThemeChange, back: ThemeChange, done: WordKey, name = "") => {
    if (await send(id, wanted)) toast({ text: t(done, { name }), undo: () => void send(id, back) });
  };
  const changes: ThemeChanges = {
    asking: asking.value,
    ask: (next) => {
      asking.value = next;
    },
    rename: (theme, name) => {
      const before = theme.isNamedByMember ? theme.name : null;
      void change(theme.id, { name }, { name: before }, "themes.renamed", name ?? "");
    },
    merge: (theme, into) =>
      void change(theme.id, { mergedInto: into }, { mergedInto: null }, "themes.mergedDone"),
    split: (id, from) => void change(id, { mergedInto: null }, { mergedInto: from.id }, "themes.splitDone"),
    hide: (theme) => void change(theme.id, { hidden: true }, { hidden: false }, "themes.hiddenDone"),
    show: (theme) => void change(theme.id, { hidden: false }, { hidden: true }, "themes.shownDone"),
  };
  useKeys(themes, changes);
  return changes;
}

/** Keys work on the theme the focus is in. */
function useKeys(themes: readonly Theme[], changes: ThemeChanges): void {
  const focused = () => {
    const id = document.activeElement?.closest("[data-topic]")?.getAttribute("data-topic");
    return canWork.value ? themes.find((theme) => theme.id === id) : undefined;
  };
  const on = (act: (theme: Theme) => void) => () => {
    const theme = focused();
    if (!theme) return false;
    act(theme);
    return true;
  };
  useShortcuts({
    r: on((theme) => changes.ask({ what: "rename", theme })),
    m: on((theme) => themes.length > 1 && changes.ask({ what: "merge", theme })),
    h: on((theme) => (theme.isHidden ? changes.show(theme) : changes.hide(theme))),
  });
}
