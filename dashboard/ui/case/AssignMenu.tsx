import type { RefObject } from "preact";
import type { FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import { facets } from "../../facets.ts";
import { session } from "../../session.ts";
import { t } from "../../words.ts";
import { Icon } from "../Icon.tsx";
import { Menu } from "../Menu.tsx";

type AssignMenuProps = {
  readonly assignee: FeedbackItem["assignee"];
  readonly assign: (memberId: string | null) => void;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
};

/** Who sees to it: oneself first, then the others, then nobody. */
export function AssignMenu({ assignee, assign, buttonRef }: AssignMenuProps) {
  const mine = session.value?.user.id;
  const members = facets.value.members.toSorted((a, b) => Number(b.id === mine) - Number(a.id === mine));
  const items = members.map(({ id, name }) => ({
    label: id === mine ? t("inbox.me", { name }) : name,
    icon: "account" as const,
    checked: id === assignee?.id,
    act: () => assign(id),
  }));
  const nobody = {
    label: t("inbox.nobody"),
    icon: "close" as const,
    checked: assignee === null,
    act: () => assign(null),
  };
  return (
    <Menu
      label={assignee ? t("inbox.assigneeIs", { name: assignee.name }) : t("inbox.assign")}
      buttonClass="button button-plain assign"
      buttonRef={buttonRef}
      shortcut="a"
      items={assignee ? [...items, nobody] : items}
    >
      <Icon name="assign" />
      {assignee && <span class="visually-hidden">{t("inbox.assigneeIs", { name: "" })}</span>}
      <span class="assign-name">{assignee?.name ?? t("inbox.assign")}</span>
    </Menu>
  );
}
