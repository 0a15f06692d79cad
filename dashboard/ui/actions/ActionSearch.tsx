import { useEffect, useId, useState } from "preact/hooks";
import type { Action, Actions } from "../../../shared/contract/action.schema.ts";
import { get } from "../../api.ts";
import { t } from "../../words.ts";
import { TextField } from "../Field.tsx";
import { Loaded } from "../Loaded.tsx";
import { Tag } from "../Tag.tsx";
import { useLoad } from "../use-load.ts";
import { ActionStanding } from "./ActionStanding.tsx";
import "./actions.css";

/** Long enough to type a word, short enough to feel at once. */
const typingMs = 250;
const MOST_SHOWN = 6;

export const openActions = (complaintId: string | undefined, search = ""): Promise<Actions> =>
  get<Actions>("/api/actions", { show: "open", complaint: complaintId, search });

type Props = {
  /** Those for its root cause come first. */
  readonly complaintId: string | undefined;
  readonly chosen: Action | null;
  readonly choose: (action: Action) => void;
};

/** The open actions to choose one from, narrowed down while one types. */
export function ActionSearch({ complaintId, chosen, choose }: Props) {
  const [typed, setTyped] = useState("");
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), typingMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const load = useLoad(() => openActions(complaintId, words), [complaintId, words]);
  return (
    <>
      <TextField label={t("choice.search")} type="search" maxLength={200} value={typed} onInput={setTyped} />
      <Loaded load={load} lines={3}>
        {(found) => <Found found={found} isSearch={words !== ""} chosen={chosen} choose={choose} />}
      </Loaded>
    </>
  );
}

type FoundProps = Omit<Props, "complaintId"> & { readonly found: Actions; readonly isSearch: boolean };

function Found({ found: { actions, causeId }, isSearch, chosen, choose }: FoundProps) {
  const name = useId();
  const others = actions.filter(({ id }) => id !== chosen?.id);
  // What was chosen stays in sight, whatever is searched for next.
  const all = chosen ? [chosen, ...others] : others;
  if (all.length === 0)
    return <p class="quiet dense">{t(isSearch ? "choice.nothingFits" : "choice.nothingOpen")}</p>;
  return (
    <fieldset class="action-options">
      <legend class="field-label">{t("choice.found")}</legend>
      {all.slice(0, MOST_SHOWN).map((action) => (
        <label key={action.id} class="action-option">
          <input
            type="radio"
            name={name}
            required
            checked={action.id === chosen?.id}
            onChange={() => choose(action)}
          />
          <span class="action-option-words">
            <span>{action.title}</span>
            <span class="action-standing">
              <ActionStanding action={action} />
              {causeId !== null && action.cause.at(-1)?.id === causeId && (
                <Tag icon="link">{t("choice.sameCause")}</Tag>
              )}
            </span>
          </span>
        </label>
      ))}
      {all.length > MOST_SHOWN && (
        <p class="quiet dense">{t("choice.more", { n: all.length - MOST_SHOWN })}</p>
      )}
    </fieldset>
  );
}
