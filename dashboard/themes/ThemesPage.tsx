import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Theme, Themes } from "../../shared/contract/theme.schema.ts";
import { get, post } from "../api.ts";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/time.tsx";
import { type Load, useLoad } from "../ui/use-load.ts";
import { day, languageName, number, t } from "../words.ts";
import { attempt } from "./attempt.ts";
import { ThemeDialogs } from "./ThemeDialogs.tsx";
import { ThemeItem } from "./ThemeItem.tsx";
import { type ThemeChanges, useThemeChanges } from "./use-theme-changes.ts";
import "./themes.css";

/** What customers talk about more than before, and less: each with its words, its weight and its mood. */
export default function ThemesPage() {
  const load = useLoad(() => get<Themes>("/api/themes"), []);
  return (
    <Page title={t("themes.title")} action={canWork.value && <LookNow load={load} />}>
      <Loaded load={load} lines={10}>
        {(themes) => <Found themes={themes} load={load} />}
      </Loaded>
    </Page>
  );
}

function LookNow({ load }: { readonly load: Load<Themes> }) {
  const busy = useSignal(false);
  const look = async () => {
    busy.value = true;
    await attempt(async () => load.replace(await post<Themes>("/api/themes/looks")));
    busy.value = false;
  };
  return (
    <Button icon="refresh" busy={busy.value} onClick={() => void look()}>
      {t("themes.look")}
    </Button>
  );
}

function Found({ themes, load }: { readonly themes: Themes; readonly load: Load<Themes> }) {
  const changes = useThemeChanges(themes.themes, load.replace);
  const shown = themes.themes.filter(({ isHidden }) => !isHidden);
  const hidden = themes.themes.filter(({ isHidden }) => isHidden);
  const of = (trend: Theme["trend"]) => shown.filter((theme) => theme.trend === trend);
  return (
    <>
      <About themes={themes} />
      {shown.length === 0 ? (
        <Panel>
          <Nothing themes={themes} />
        </Panel>
      ) : (
        <>
          <Part title={t("themes.more")} themes={of("more")} changes={changes}>
            <p class="quiet">{t("themes.noneMore")}</p>
          </Part>
          {of("less").length > 0 && <Part title={t("themes.less")} themes={of("less")} changes={changes} />}
          {of("steady").length > 0 && (
            <Part title={t("themes.steady")} themes={of("steady")} changes={changes} />
          )}
          {canWork.value && <p class="quiet dense themes-keys">{t("themes.keys")}</p>}
        </>
      )}
      {hidden.length > 0 && (
        <details class="themes-hidden">
          <summary>{t("themes.hidden", { n: hidden.length })}</summary>
          <Panel>
            <List themes={hidden} changes={changes} />
          </Panel>
        </details>
      )}
      <ThemeDialogs themes={shown} changes={changes} />
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly themes: readonly Theme[];
  readonly changes: ThemeChanges;
  /** What is there without any. */
  readonly children?: ComponentChildren;
};

const Part = ({ title, themes, changes, children }: PartProps) => (
  <Panel title={title}>{themes.length > 0 ? <List themes={themes} changes={changes} /> : children}</Panel>
);

const List = ({ themes, changes }: Pick<PartProps, "themes" | "changes">) => (
  <ul class="themes">
    {themes.map((theme) => (
      <ThemeItem key={theme.id} theme={theme} changes={changes} />
    ))}
  </ul>
);

/** Which periods are compared, when, and in which languages. */
function About({ themes }: { readonly themes: Themes }) {
  const { ranAt, recent, languages, isCut } = themes;
  const listOf = (state: Themes["languages"][number]["state"]) =>
    languages
      .filter((one) => one.state === state)
      .map((one) =>
        t("themes.languageCount", { language: nameOf(one.language), n: number(one.recent + one.earlier) }),
      )
      .join(t("themes.between"));
  const [enough, few, unread] = [listOf("enough"), listOf("too_few"), listOf("not_read")];
  return (
    <p class="themes-about quiet">
      {t("themes.period", { from: day(recent.from), to: day(recent.to) })}{" "}
      {enough && <>{t("themes.languages", { list: enough })} </>}
      {enough && few && <>{t("themes.languageFew", { list: few })} </>}
      {unread && <>{t("themes.languageUnread", { list: unread })} </>}
      {isCut && <>{t("themes.cut")} </>}
      {ranAt && (
        <>
          {t("themes.looked")} <Time at={ranAt} />
        </>
      )}
    </p>
  );
}

const nameOf = (language: string): string =>
  language === "und" ? t("themes.noLanguage") : languageName(language);

/** Either too little was written to tell, or nothing changed: each says so. */
function Nothing({ themes }: { readonly themes: Themes }) {
  const { fewest, languages } = themes;
  const isEnough = languages.some(({ state }) => state === "enough");
  if (isEnough) return <Empty icon="themes" title={t("themes.none")} text={t("themes.noneText")} />;
  const soFar = languages
    .filter(({ state }) => state === "too_few")
    .slice(0, 3)
    .map(({ language, recent, earlier }) =>
      t("themes.soFar", { language: nameOf(language), recent, earlier }),
    );
  return (
    <Empty
      icon="themes"
      title={t("themes.tooFew")}
      text={t("themes.tooFewText", fewest)}
      action={soFar.length > 0 && <p class="quiet">{soFar.join(t("themes.between"))}</p>}
    />
  );
}
