import { useSignal } from "@preact/signals";
import type { Theme } from "../../shared/contract/theme.schema.ts";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { sentimentLabels } from "../ui/feedback-words.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { SentimentShape, sentimentWord } from "../ui/SentimentMark.tsx";
import { number, t } from "../words.ts";
import "../ui/charts/charts.css";
import { Examples } from "./Examples.tsx";
import { changeSentence, inboxAbout, npsSentence } from "./theme-words.ts";
import type { ThemeChanges } from "./use-theme-changes.ts";

type Props = { readonly theme: Theme; readonly changes: ThemeChanges };

/** One theme: its name, how many, how they sound, what they score; its examples on demand. */
export function ThemeItem({ theme, changes }: Props) {
  const open = useSignal(false);
  const { name, merged, isNamedByMember, terms } = theme;
  return (
    <li class="theme" data-topic={theme.id}>
      <div class="theme-head">
        <h3 class="theme-name" lang={isNamedByMember ? undefined : theme.languages[0]}>
          <a href={inboxAbout(theme)}>{name}</a>
        </h3>
        <span class="theme-count">{t("themes.mentions", { n: theme.recent.mentions })}</span>
        <Weeks weeks={theme.weeks} />
        {canWork.value && (
          <Menu
            label={t("themes.actions", { name })}
            buttonClass="button button-quiet button-bare"
            items={itemsOf(theme, changes)}
          >
            <Icon name="more" />
          </Menu>
        )}
      </div>
      <p class="theme-line">{changeSentence(theme)}</p>
      <Mood sentiment={theme.sentiment} />
      <p class="theme-line">{npsSentence(theme)}</p>
      <p class="theme-line quiet">
        {isNamedByMember && (
          <>
            {t("themes.known", {
              list: terms
                .slice(0, 3)
                .map((term) => spelled(term))
                .join(t("themes.between")),
            })}{" "}
          </>
        )}
        {merged.length > 0 &&
          t("themes.merged", { list: merged.map((one) => one.name).join(t("themes.between")) })}
      </p>
      <div class="theme-more">
        <Button
          kind="quiet"
          icon={open.value ? "chevron-up" : "chevron-down"}
          expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {t("themes.examples")}
          <span class="visually-hidden">: {name}</span>
        </Button>
      </div>
      {open.value && <Examples theme={theme} />}
    </li>
  );
}

/** Stems of Chinese words stand side by side. */
const spelled = (term: string): string => (/\p{Script=Han}/u.test(term) ? term.replaceAll(" ", "") : term);

const itemsOf = (theme: Theme, changes: ThemeChanges): MenuItem[] => [
  {
    label: t("themes.rename"),
    icon: "edit",
    shortcut: "r",
    act: () => changes.ask({ what: "rename", theme }),
  },
  {
    label: t("themes.merge"),
    icon: "link",
    shortcut: "m",
    act: () => changes.ask({ what: "merge", theme }),
  },
  theme.isHidden
    ? { label: t("themes.show"), icon: "eye", shortcut: "h", act: () => changes.show(theme) }
    : { label: t("themes.hide"), icon: "close", shortcut: "h", act: () => changes.hide(theme) },
  ...theme.merged.map(({ id, name }) => ({
    label: t("themes.split", { name }),
    icon: "undo" as const,
    act: () => changes.split(id, theme),
  })),
];

const LINE = { width: 112, height: 24 };

/** The later period comes after 24 weeks. */
const EARLIER_WEEKS = 24;

/** People a week as a small line, the later period drawn stronger. */
function Weeks({ weeks }: Pick<Theme, "weeks">) {
  const most = Math.max(1, ...weeks);
  const point = (n: number, week: number) =>
    `${((week / (weeks.length - 1)) * LINE.width).toFixed(1)},${(LINE.height - 2 - (n / most) * (LINE.height - 4)).toFixed(1)}`;
  const points = weeks.map(point);
  return (
    <svg
      class="theme-weeks"
      viewBox={`0 0 ${LINE.width} ${LINE.height}`}
      role="img"
      aria-label={t("themes.line", { list: weeks.join(" ") })}
    >
      <polyline class="theme-weeks-earlier" points={points.slice(0, EARLIER_WEEKS + 1).join(" ")} />
      <polyline class="theme-weeks-recent" points={points.slice(EARLIER_WEEKS).join(" ")} />
    </svg>
  );
}

function Mood({ sentiment }: Pick<Theme, "sentiment">) {
  const mix = sentimentLabels
    .map((label) => ({ label, count: sentiment[label] ?? 0 }))
    .filter(({ count }) => count > 0);
  const total = mix.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return (
    <div class="theme-mood">
      <svg class="theme-mood-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {mix.map(({ label, count }) => {
          const x = (before / total) * 100;
          before += count;
          return <rect key={label} class={`part ${label}`} x={x} width={(count / total) * 100} height="8" />;
        })}
      </svg>
      <ul class="theme-mood-words">
        {mix.map(({ label, count }) => (
          <li key={label} class="sentiment-mark" style={{ color: `var(--color-${label})` }}>
            <SentimentShape sentiment={label} />
            {t("themes.feeling", { n: number(count), label: sentimentWord(label) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
