import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

type EmptyProps = {
  readonly title: string;
  readonly text: string;
  readonly action?: ComponentChildren;
  readonly icon?: IconName;
};

/** Says what will be here, and gives the one thing to do. */
export function Empty({ title, text, action, icon }: EmptyProps) {
  return (
    <div class="notice">
      {icon && <Icon name={icon} />}
      <h2>{title}</h2>
      <p class="notice-text">{text}</p>
      {action && <div class="notice-action">{action}</div>}
    </div>
  );
}
