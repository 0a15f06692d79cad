import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

type TagProps = {
  readonly tone?: "neutral" | "positive" | "negative" | "mixed" | "warning" | "overdue" | "accent";
  readonly icon?: IconName;
  readonly children: ComponentChildren;
};

/** A short word about the thing beside it. */
export function Tag({ tone = "neutral", icon, children }: TagProps) {
  return (
    <span class={`tag tag-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
