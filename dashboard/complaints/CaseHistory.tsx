import type { History } from "../../shared/contract/case-history.schema.ts";
import type { Complaint } from "../../shared/contract/complaint.schema.ts";
import { get } from "../api.ts";
import { facets } from "../facets.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { hasWords, t } from "../words.ts";
import { teams } from "./teams.ts";

type Entry = History["entries"][number];

type Props = {
  readonly id: string;
  readonly version: number;
  /** Those linked now, for their names. */
  readonly actions: Complaint["actions"];
};

/** Everything that happened to a case, newest first. Nobody can change it, so there is nothing to press. */
export function CaseHistory({ id, version, actions }: Props) {
  const load = useLoad(() => get<History>(`/api/complaints/${id}/history`), [id, version]);
  return (
    <Loaded load={load} lines={6}>
      {({ entries }) => (
        <ol class="history" aria-label={t("history.title")}>
          {entries.toReversed().map((entry, index) => (
            <li key={`${entry.at}${entry.type}${index}`}>
              <span>{wordsOf(entry, actions)}</span>
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

function wordsOf({ type, details }: Entry, actions: Props["actions"]): string {
  const key = `history.${type}`;
  const what = hasWords(key) ? t(key) : type;
  const changes = changesIn(details);
  if (changes.length > 0) return t("history.more", { what, more: changes.join(t("history.between")) });
  const to = facets.value.members.find((member) => member.id === details["to"])?.name;
  const action = actions.find(({ id }) => id === details["actionId"])?.title;
  const target = `target.${details["target"]}`;
  const { isSolved } = details;
  const solved =
    typeof isSolved === "boolean" ? t(`history.follow_up.${isSolved ? "solved" : "unsolved"}`) : undefined;
  const more = to ?? action ?? (hasWords(target) ? t(target) : solved);
  return more ? t("history.more", { what, more }) : what;
}

/** What changed from what to what, as far as the history says. */
function changesIn(details: Entry["details"]): string[] {
  if (typeof details["fields"] !== "string") return [];
  return details["fields"].split(",").flatMap((field) => {
    const name = `history.field.${field}`;
    if (!hasWords(name)) return [];
    const [from, to] = [details[`${field}.from`], details[`${field}.to`]];
    if (from === undefined || to === undefined) return [t(name)];
    return [
      t("history.change", { field: t(name), from: valueWords(field, from), to: valueWords(field, to) }),
    ];
  });
}

function valueWords(field: string, value: Entry["details"][string]): string {
  if (value === null || value === undefined) return t("history.nothing");
  if (typeof value === "boolean") return t(value ? "history.yes" : "history.no");
  if (field === "teamId") return teams.value.find(({ id }) => id === value)?.name ?? t("case.team");
  const key = field === "priority" ? `queue.priority.${value}` : `assess.${field}.${value}`;
  return hasWords(key) ? t(key) : String(value);
}
