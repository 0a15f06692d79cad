import type { ComponentChildren } from "preact";
import { t } from "../words.ts";
import { Icon, type IconName } from "./Icon.tsx";

type Look = {
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: IconName;
  /** What a button says that shows only an icon. */
  readonly label?: string;
  readonly children?: ComponentChildren;
};

type ButtonProps = Look & {
  readonly type?: "button" | "submit";
  /** Shows a spinner and takes no presses; keeps its focus, which `disabled` would lose. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  /** The key that does the same: `e`. */
  readonly shortcut?: string;
  readonly onClick?: (event: MouseEvent) => void;
};

export function Button({ type = "button", busy = false, disabled = false, ...props }: ButtonProps) {
  return (
    <button
      type={type}
      class={classOf(props)}
      disabled={disabled}
      aria-busy={busy}
      aria-label={props.label}
      title={props.label ?? (props.shortcut && t("keys.key", { key: props.shortcut }))}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-keyshortcuts={props.shortcut}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {busy ? <span class="spinner" aria-hidden="true" /> : props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** Goes somewhere, looks like a button. */
export function ButtonLink({
  href,
  newTab = false,
  onClick,
  ...look
}: Look & { readonly href: string; readonly newTab?: boolean; readonly onClick?: () => void }) {
  return (
    <a
      class={classOf(look)}
      href={href}
      aria-label={look.label}
      title={look.label}
      onClick={onClick}
      {...(newTab ? { target: "_blank", rel: "noreferrer" } : {})}
    >
      {look.icon && <Icon name={look.icon} />}
      {look.children}
    </a>
  );
}

const classOf = ({ kind = "plain", children }: Look) =>
  `button button-${kind}${children ? "" : " button-bare"}`;
