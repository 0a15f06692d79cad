import type { Session } from "../../shared/contract/workspace.schema.ts";
import { goTo } from "../address.ts";
import { canManage, canWork, isOwner, signOut, switchWorkspace } from "../session.ts";
import type { IconName } from "../ui/Icon.tsx";
import type { MenuItem } from "../ui/Menu.tsx";
import { t } from "../words.ts";
import { destinations } from "./destinations.ts";
import { openKeys } from "./KeysDialog.tsx";
import { openNewComplaint } from "./NewComplaint.tsx";
import { attempt, languageItems, themeItems } from "./rail-menus.ts";

export type Command = { readonly label: string; readonly icon: IconName; readonly act: () => void };

/** What the palette offers, most used first. */
export const commands = (session: Session): Command[] => [
  ...destinations.map(({ path, icon, name }) => ({
    label: t("palette.goTo", { page: t(name) }),
    icon,
    act: () => goTo(path),
  })),
  { label: t("palette.goTo", { page: t("notices.title") }), icon: "bell", act: () => goTo("/for-you") },
  ...workingCommands(),
  { label: t("palette.negative"), icon: "sort", act: () => goTo("/inbox?sort=most_negative") },
  { label: t("palette.complaints"), icon: "flag", act: () => goTo("/complaints?view=mine") },
  { label: t("palette.mine"), icon: "account", act: () => goTo("/inbox?status=mine") },
  { label: t("palette.goTo", { page: t("nav.accountPage") }), icon: "account", act: () => goTo("/account") },
  ...(canManage.value
    ? [{ label: t("palette.goTo", { page: t("nav.mail") }), icon: "mail" as const, act: () => goTo("/mail") }]
    : []),
  ...(isOwner.value
    ? [
        {
          label: t("palette.goTo", { page: t("nav.outside") }),
          icon: "send" as const,
          act: () => goTo("/language-model"),
        },
      ]
    : []),
  { label: t("palette.goTo", { page: t("reading.howWell") }), icon: "eye", act: () => goTo("/reading") },
  { label: t("palette.goTo", { page: t("learning.title") }), icon: "edit", act: () => goTo("/learning") },
  { label: t("palette.goTo", { page: t("rules.title") }), icon: "themes", act: () => goTo("/rules") },
  ...otherWorkspaces(session),
  ...labelled(languageItems(), "language.choose"),
  ...labelled(themeItems(), "theme.choose"),
  { label: t("keys.title"), icon: "keyboard", act: openKeys },
  { label: t("nav.signOut"), icon: "sign-out", act: () => attempt(signOut) },
];

/** What agents and above do. */
const workingCommands = (): Command[] =>
  canWork.value
    ? [
        { label: t("newComplaint.open"), icon: "plus", act: openNewComplaint },
        {
          label: t("palette.goTo", { page: t("nav.complaintSettings") }),
          icon: "clock",
          act: () => goTo("/complaint-settings"),
        },
      ]
    : [];

/** Those whose name holds every word typed, in any order. */
export function matching(all: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

const otherWorkspaces = ({ workspace, workspaces }: Session): Command[] =>
  workspaces
    .filter(({ id }) => id !== workspace.id)
    .map(({ id, name }) => ({
      label: t("palette.workspace", { name }),
      icon: "refresh",
      act: () => attempt(() => switchWorkspace(id)),
    }));

const labelled = (items: readonly MenuItem[], key: "language.choose" | "theme.choose"): Command[] =>
  items.flatMap((item) =>
    "act" in item && !item.checked
      ? [{ label: t(key, { name: item.label }), icon: item.icon ?? "globe", act: item.act }]
      : [],
  );
