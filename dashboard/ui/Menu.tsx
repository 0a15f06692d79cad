import type { ComponentChildren, RefObject } from "preact";
import { useId, useRef } from "preact/hooks";
import { t } from "../words.ts";
import { Icon, type IconName } from "./Icon.tsx";
import "./menu.css";

export type MenuItem =
  | { readonly heading: string; readonly onSmallScreen?: boolean }
  | {
      /** Only there on a small screen, where the rail shows less. */
      readonly onSmallScreen?: boolean;
      readonly label: string;
      readonly icon?: IconName;
      /** Of several to choose from: whether it is the one chosen. */
      readonly checked?: boolean;
      readonly shortcut?: string;
      readonly act: () => void;
    };

type MenuProps = {
  /** What it is about: its name where the button shows no words. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the menu's button shows. */
  readonly children: ComponentChildren;
  readonly buttonClass: string;
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
  readonly shortcut?: string;
  readonly disabled?: boolean;
};

/** A button that opens a list of things to do, worked by arrows, Home, End, first letters, and by an item's own key at once. Esc gives the focus back. */
export function Menu({
  label,
  items,
  children,
  buttonClass,
  buttonRef,
  shortcut,
  disabled = false,
}: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = buttonRef ?? own;
  const opened = () => {
    const isOpen = list.current?.matches(":popover-open") ?? false;
    button.current?.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen || !list.current || !button.current) return;
    place(list.current, button.current.getBoundingClientRect());
    (list.current.querySelector<HTMLElement>("[aria-checked=true]") ?? entries(list.current)[0])?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class={buttonClass}
        popovertarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
        title={shortcut ? `${label} · ${t("keys.key", { key: shortcut })}` : label}
        aria-keyshortcuts={shortcut}
        disabled={disabled}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        class="menu"
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onToggle={opened}
        onKeyDown={walk}
      >
        {items.map((item) => (
          <Entry
            key={"label" in item ? `${item.label} ${item.shortcut}` : item.heading}
            item={item}
            close={() => list.current?.hidePopover()}
          />
        ))}
      </div>
    </>
  );
}

function Entry({ item, close }: { item: MenuItem; close: () => void }) {
  if ("heading" in item) {
    return (
      <div class="menu-heading" role="presentation" data-small={item.onSmallScreen ?? false}>
        {item.heading}
      </div>
    );
  }
  const choice = item.checked === undefined ? {} : { "aria-checked": item.checked };
  return (
    <button
      type="button"
      class="menu-item"
      data-small={item.onSmallScreen ?? false}
      role={item.checked === undefined ? "menuitem" : "menuitemradio"}
      {...choice}
      tabIndex={-1}
      aria-keyshortcuts={item.shortcut}
      onClick={() => {
        close();
        item.act();
      }}
    >
      {item.icon ? <Icon name={item.icon} /> : <span class="icon" />}
      <span class="menu-label">{item.label}</span>
      {item.checked && <Icon name="check" />}
      {item.shortcut && <kbd class="key">{item.shortcut}</kbd>}
    </button>
  );
}

const entries = (list: HTMLElement): HTMLElement[] =>
  [...list.querySelectorAll<HTMLElement>(".menu-item")].filter((entry) => entry.checkVisibility());

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const all = entries(event.currentTarget);
  const own = all.find((entry) => entry.getAttribute("aria-keyshortcuts") === event.key);
  if (own && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    event.stopPropagation();
    own.click();
    return;
  }
  const at = all.findIndex((entry) => entry.matches(":focus"));
  const to = target(event.key, at, all);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  all[to]?.focus();
}

function target(key: string, at: number, all: readonly HTMLElement[]): number | undefined {
  if (key === "ArrowDown") return (at + 1) % all.length;
  if (key === "ArrowUp") return (at - 1 + all.length) % all.length;
  if (key === "Home") return 0;
  if (key === "End") return all.length - 1;
  if (key.length !== 1 || key === " ") return undefined;
  const starting = (entry: HTMLElement) =>
    entry.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()) ?? false;
  const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(starting);
  return found && all.indexOf(found);
}

const gapPx = 4;

/** Below the button where there is room, else above; never past the window's edge. */
function place(list: HTMLElement, button: DOMRect): void {
  const { offsetWidth, offsetHeight } = list;
  const below = button.bottom + gapPx;
  const fitsBelow = below + offsetHeight <= innerHeight - gapPx;
  const top = fitsBelow ? below : Math.max(gapPx, button.top - gapPx - offsetHeight);
  const left = button.left + offsetWidth <= innerWidth - gapPx ? button.left : button.right - offsetWidth;
  list.style.top = `${top}px`;
  list.style.left = `${Math.max(gapPx, Math.min(left, innerWidth - offsetWidth - gapPx))}px`;
}
