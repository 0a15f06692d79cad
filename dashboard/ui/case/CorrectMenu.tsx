import { useRef } from "preact/hooks";
import type { CorrectionRequest } from "../../../shared/contract/correction.schema.ts";
import type { FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import { categories, emotions } from "../../../shared/reading-kinds.ts";
import { useShortcuts } from "../../shortcuts.ts";
import { t } from "../../words.ts";
import { Icon } from "../Icon.tsx";
import { Menu, type MenuItem } from "../Menu.tsx";

export type Correct = (said: CorrectionRequest) => void;

const sentiments = ["negative", "neutral", "positive", "mixed"] as const;
const sentimentKeys = { negative: "n", neutral: "u", positive: "p", mixed: "m" } as const;
const emotionKeys = {
  anger: "a",
  sadness: "s",
  joy: "j",
  fear: "f",
  surprise: "r",
  neutral: "o",
} as const;

type CorrectMenuProps = { readonly item: FeedbackItem; readonly correct: Correct };

/** Everything a text can be said to be, each one key away: `l`, then the letter or number beside it. */
export function CorrectMenu({ item, correct }: CorrectMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  useShortcuts({
    l: () => {
      // The focus goes there first, so that closing the menu gives it back to its button.
      button.current?.focus();
      button.current?.click();
      // The menu takes the focus a moment later: the next key may be there before.
      document.querySelector<HTMLElement>(".menu:popover-open .menu-item")?.focus();
    },
  });
  const items: MenuItem[] = [
    { heading: t("correct.sentiment") },
    ...sentiments.map((to) => ({
      label: t(`sentiment.${to}`),
      shortcut: sentimentKeys[to],
      checked: item.sentiment === to,
      act: () => correct({ kind: "sentiment", to }),
    })),
    { heading: t("correct.category") },
    ...categories.map((to, index) => ({
      label: t(`category.${to}`),
      shortcut: String(index + 1),
      checked: item.category === to,
      act: () => correct({ kind: "category", to }),
    })),
    { heading: t("correct.emotion") },
    ...emotions.map((to) => ({
      label: t(`emotion.${to}`),
      shortcut: emotionKeys[to],
      checked: item.emotion === to,
      act: () => correct({ kind: "emotion", to }),
    })),
  ];
  return (
    <Menu
      label={t("correct.title")}
      buttonClass="tag tag-neutral read-category"
      buttonRef={button}
      shortcut="l"
      items={items}
    >
      <Icon name="edit" />
      {t("correct.open")}
    </Menu>
  );
}
