import type { ActionDetail } from "../../shared/contract/action.schema.ts";
import type { History } from "../../shared/contract/case-history.schema.ts";
import { get } from "../api.ts";
import { facets } from "../facets.ts";
import { causeName } from "../ui/cause-words.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { day, hasWords, t } from "../words.ts";

type Entry = History["entries"][number];

/** Everything that happened to an action, newest first. Nobody can change it. */
export function ActionHistory({ action }: { readonly action: ActionDetail }) {
  const load = useLoad(() => get<History>(`/api/actions/${action.id}/history`), [action.id, action.version]);
  return (
    <Loaded load={load} lines={3}>
      {({ entries }) => (
        <ol class="action-history" aria-label={t("actions.history")}>
          {entries.toReversed().map((entry, index) => (
            <li key={`${entry.at}${entry.type}${index}`}>
              <span>{wordsOf(entry, action)}</span>
              <span class="quiet dense">
                {entry.by ?? t("actions.byKey")} · <Time at={entry.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function wordsOf({ type, details }: Entry, action: ActionDetail): string {
  const key = `actions.history.${type}`;
  const what = hasWords(key) ? t(key) : type;
  if (typeof details["fields"] !== "string") return what;
  const changes = details["fields"].split(",").flatMap((field) => {
    const name = `actions.field.${field}`;
    if (!hasWords(name)) return [];
    const [from, to] = [details[`${field}.from`], details[`${field}.to`]];
    if (from === undefined || to === undefined) return [t(name)];
    const [was, is] = [valueWords(field, from, action), valueWords(field, to, action)];
    return [t("history.change", { field: t(name), from: was, to: is })];
  });
  return t("history.more", { what, more: changes.join(t("history.between")) });
}

function valueWords(field: string, value: Entry["details"][string], action: ActionDetail): string {
  if (typeof value !== "string") return t("history.nothing");
  if (field === "dueOn" || field === "doneOn") return day(value);
  if (field === "ownerId")
    return facets.value.members.find(({ id }) => id === value)?.name ?? t("actions.nobody");
  if (field === "causeId")
    return causeName(action.cause.find(({ id }) => id === value) ?? { id: value, name: null });
  const state = `actions.state.${value}`;
  return hasWords(state) ? t(state) : value;
}
