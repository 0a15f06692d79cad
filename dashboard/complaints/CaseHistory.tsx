import type { History } from "../../shared/contract/complaint.schema.ts";
import { get } from "../api.ts";
import { facets } from "../facets.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { hasWords, t } from "../words.ts";

type Entry = History["entries"][number];

/** Everything that happened to a case, newest first. Nobody can change it, so there is nothing to press. */
export function CaseHistory({ id, version }: { readonly id: string; readonly version: number }) {
  const load = useLoad(() => get<History>(`/api/complaints/${id}/history`), [id, version]);
  return (
    <Loaded load={load} lines={6}>
      {({ entries }) => (
        <ol class="history" aria-label={t("history.title")}>
          {entries.toReversed().map((entry, index) => (
            <li key={`${entry.at}${entry.type}${index}`}>
              <span>{wordsOf(entry)}</span>
              <span class="quiet dense">
                {entry.by ?? t("history.byNobody")} · <Time at={entry.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function wordsOf({ type, details }: Entry): string {
  const key = `history.${type}`;
  const what = hasWords(key) ? t(key) : type;
  const to = facets.value.members.find((member) => member.id === details["to"])?.name;
  const target = `target.${details["target"]}`;
  const more = to ?? (hasWords(target) ? t(target) : undefined);
  return more ? t("history.more", { what, more }) : what;
}
