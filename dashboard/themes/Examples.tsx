import type { Theme, ThemeExamples } from "../../shared/contract/theme.schema.ts";
import { get } from "../api.ts";
import { scoreWords } from "../ui/feedback-words.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { SentimentMark } from "../ui/SentimentMark.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { inboxAbout } from "./theme-words.ts";

type Example = ThemeExamples["examples"][number];

/** The newest voices, in their own words, with those that name the theme marked. */
export function Examples({ theme }: { readonly theme: Theme }) {
  const load = useLoad(() => get<ThemeExamples>(`/api/themes/${theme.id}/examples`), [theme]);
  return (
    <Loaded load={load} lines={4}>
      {({ examples }) => (
        <>
          {examples.length === 0 && <p class="quiet">{t("themes.noExamples")}</p>}
          <ul class="theme-examples" aria-label={t("themes.examplesOf", { name: theme.name })}>
            {examples.map((example) => (
              <li key={example.feedbackId} class="theme-example">
                <blockquote>{marked(example)}</blockquote>
                <p class="theme-example-facts quiet">
                  {example.sentiment && <SentimentMark sentiment={example.sentiment} />}
                  {example.score && <span>{scoreWords(example.score)}</span>}
                  <a href={inboxAbout(theme, example.feedbackId)}>
                    <Time at={example.receivedAt} />
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <a href={inboxAbout(theme)}>{t("themes.openAll")}</a>
        </>
      )}
    </Loaded>
  );
}

function marked({ text, places }: Example) {
  let at = 0;
  const pieces = places.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return [...pieces, text.slice(at)];
}
