import type { Session } from "../../shared/contract/workspace.schema.ts";
import { address } from "../address.ts";
import { unreadNotices } from "../notices.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { t } from "../words.ts";
import { destinations, isAt } from "./destinations.ts";
import { Logo } from "./Logo.tsx";
import { openPalette } from "./Palette.tsx";
import { accountItems, unreadWords, workspaceItems } from "./rail-menus.ts";
import "./rail.css";

/** The way around: a rail of words, of icons under 1100 px, a bar at the bottom under 640 px. */
export function Rail({ session }: { session: Session }) {
  const { pathname } = new URL(address.value, location.origin);
  return (
    <nav class="rail" aria-label={t("nav.title")}>
      <div class="rail-top">
        <Menu
          label={t("nav.workspace", { name: session.workspace.name })}
          buttonClass="rail-workspace"
          items={workspaceItems(session)}
        >
          <Logo />
          <span class="rail-word rail-workspace-name">{session.workspace.name}</span>
          <span class="rail-word">
            <Icon name="chevron-down" />
          </span>
        </Menu>
      </div>
      <ul class="rail-links">
        {destinations.map((destination) => (
          <li key={destination.path} class={destination.isRare ? "rail-wide-only" : undefined}>
            <a
              class="rail-link"
              href={destination.path}
              title={t(destination.name)}
              aria-current={isAt(destination, pathname) ? "page" : undefined}
            >
              <Icon name={destination.icon} />
              <span class="rail-label">{t(destination.name)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="rail-foot">
        <ForYou isHere={pathname === "/for-you"} />
        <button
          type="button"
          class="rail-link rail-wide-only"
          title={t("palette.open")}
          onClick={openPalette}
          aria-keyshortcuts="Control+K Meta+K"
        >
          <Icon name="search" />
          <span class="rail-label">{t("palette.open")}</span>
          <kbd class="key rail-word">{paletteKey}</kbd>
        </button>
        <Menu
          label={t("nav.account", { name: session.user.name })}
          buttonClass="rail-link"
          items={accountItems(session)}
        >
          <span class="rail-wide-only">
            <span class="avatar" aria-hidden="true">
              {initials(session.user.name)}
            </span>
          </span>
          <span class="rail-label rail-wide-only">{session.user.name}</span>
          <span class="rail-narrow-only">
            <Icon name="menu" />
          </span>
          <span class="rail-label rail-narrow-only">{t("nav.more")}</span>
        </Menu>
      </div>
    </nav>
  );
}

/** What concerns me, with how much of it I have not seen. */
function ForYou({ isHere }: { isHere: boolean }) {
  const unread = unreadNotices.value;
  return (
    <a
      class="rail-link rail-wide-only"
      href="/for-you"
      title={t("notices.title")}
      aria-current={isHere ? "page" : undefined}
    >
      <span class="rail-bell">
        <Icon name="bell" />
        {unread > 0 && <span class="rail-dot" aria-hidden="true" />}
      </span>
      <span class="rail-label">{t("notices.title")}</span>
      <span role="status" class="rail-count">
        {unread > 0 && (
          <>
            <span aria-hidden="true" class="rail-word">
              {unreadWords(unread)}
            </span>
            <span class="visually-hidden">{t("notices.unread", { n: unread })}</span>
          </>
        )}
      </span>
    </a>
  );
}

const paletteKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K";

/** One Han character, or the first letters of the first and the last word. */
function initials(name: string): string {
  if (/^\p{Script=Han}/u.test(name)) return [...name].at(-1) ?? "";
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.[0] ?? "")
    .join("")
    .toUpperCase();
}
