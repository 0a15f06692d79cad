import type { Session } from "../../shared/contract/workspace.schema.ts";
import { languages, staffLanguages } from "../../shared/locales/languages.ts";
import { goTo } from "../address.ts";
import { asProblem } from "../api.ts";
import { unreadNotices } from "../notices.ts";
import { chooseOwnLanguage } from "../own-language.ts";
import { canManage, canWork, isOwner, signOut, switchWorkspace } from "../session.ts";
import { theme, themes } from "../theme.ts";
import { problemText } from "../ui/Failed.tsx";
import type { IconName } from "../ui/Icon.tsx";
import type { MenuItem } from "../ui/Menu.tsx";
import { toast } from "../ui/Toast.tsx";
import { language, number, t } from "../words.ts";
import { openKeys } from "./KeysDialog.tsx";

const themeIcons = { system: "screen", light: "sun", dark: "moon" } as const satisfies Record<
  string,
  IconName
>;

export const workspaceItems = ({ workspace, workspaces }: Session): MenuItem[] => [
  { heading: t("nav.workspaces") },
  ...workspaces.map(({ id, name }) => ({
    label: name,
    checked: id === workspace.id,
    act: () =>
      attempt(async () => {
        await switchWorkspace(id);
        goTo("/inbox");
      }),
  })),
];

export const languageItems = (): MenuItem[] =>
  staffLanguages.map((code) => ({
    label: languages.find((language) => language.code === code)?.name ?? code,
    icon: "globe",
    checked: language.value === code,
    act: () => attempt(() => chooseOwnLanguage(code)),
  }));

export const themeItems = (): MenuItem[] =>
  themes.map((one) => ({
    label: t(`theme.${one}`),
    icon: themeIcons[one],
    checked: theme.value === one,
    act: () => {
      theme.value = one;
    },
  }));

export const accountItems = (session: Session): MenuItem[] => [
  { heading: session.user.email },
  {
    label:
      unreadNotices.value > 0
        ? `${t("notices.title")} (${unreadWords(unreadNotices.value)})`
        : t("notices.title"),
    icon: "bell",
    onSmallScreen: true,
    act: () => goTo("/for-you"),
  },
  { label: t("nav.accountPage"), icon: "account", act: () => goTo("/account") },
  { label: t("actions.title"), icon: "improve", onSmallScreen: true, act: () => goTo("/actions") },
  { label: t("nav.install"), icon: "install", onSmallScreen: true, act: () => goTo("/install") },
  { label: t("nav.team"), icon: "team", onSmallScreen: true, act: () => goTo("/team") },
  ...(canManage.value ? [{ label: t("nav.mail"), icon: "mail" as const, act: () => goTo("/mail") }] : []),
  ...(canWork.value
    ? [
        {
          label: t("nav.complaintSettings"),
          icon: "clock" as const,
          act: () => goTo("/complaint-settings"),
        },
      ]
    : []),
  ...(isOwner.value
    ? [{ label: t("nav.outside"), icon: "send" as const, act: () => goTo("/language-model") }]
    : []),
  { label: t("reading.howWell"), icon: "eye", act: () => goTo("/reading") },
  { label: t("learning.title"), icon: "edit", act: () => goTo("/learning") },
  { label: t("rules.title"), icon: "themes", act: () => goTo("/rules") },
  { label: t("nav.welcome"), icon: "flag", act: () => goTo("/welcome") },
  { label: t("keys.title"), icon: "keyboard", shortcut: "?", act: openKeys },
  ...workspaceItems(session).map((item) => ({ ...item, onSmallScreen: true })),
  { heading: t("language.title") },
  ...languageItems(),
  { heading: t("theme.title") },
  ...themeItems(),
  { label: t("nav.signOut"), icon: "sign-out", act: () => attempt(signOut) },
];

/** As many as were counted, or that there are more. */
export const unreadWords = (unread: number): string => (unread > 99 ? t("notices.many") : number(unread));

/** Does it, and says so in passing when that failed. */
export function attempt(work: () => Promise<void>): void {
  work().catch((thrown: unknown) => toast({ text: problemText(asProblem(thrown)) }));
}
