import { useSignal } from "@preact/signals";
import type { Rules, RulesOfList, ShippedRules } from "../../../shared/contract/rule.schema.ts";
import { get } from "../../api.ts";
import { canManage } from "../../session.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { languageName, t } from "../../words.ts";
import { shortName } from "./rule-words.ts";
import type { ChangeRules } from "./use-rules.ts";

/** So many of a group are shown before somebody asks for all. */
const fewShown = 24;

type ShippedWordsProps = { readonly rules: Rules; readonly of: RulesOfList; readonly change: ChangeRules };

/** The words Heed comes with, each to be switched off and on. */
export function ShippedWords({ rules: { language }, of, change }: ShippedWordsProps) {
  const { list } = of;
  const load = useLoad(
    () => get<ShippedRules>("/api/reading/rules/shipped", { language, list }),
    [language, list],
  );
  const search = useSignal("");
  return (
    <Panel title={`${t("rules.shipped")} · ${shortName(list)}`}>
      <Loaded load={load} lines={6}>
        {({ groups }) =>
          groups.length === 0 ? (
            <p class="quiet">{t("rules.shippedNone", { language: languageName(language) })}</p>
          ) : (
            <>
              {canManage.value && <p class="quiet">{t("rules.shippedText")}</p>}
              <div class="rule-search">
                <TextField
                  label={t("rules.search")}
                  type="search"
                  value={search.value}
                  onInput={(value) => {
                    search.value = value;
                  }}
                />
              </div>
              <Groups groups={groups} of={of} search={search.value} change={change} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

type GroupsProps = Pick<ShippedWordsProps, "of" | "change"> & {
  readonly groups: ShippedRules["groups"];
  readonly search: string;
};

function Groups({ groups, search, ...rest }: GroupsProps) {
  const wanted = search.trim().toLowerCase();
  const found = groups
    .map(({ aspect, phrases }) => ({
      aspect,
      phrases: phrases.filter((phrase) => phrase.toLowerCase().includes(wanted)),
    }))
    .filter(({ phrases }) => phrases.length > 0);
  if (found.length === 0) return <p class="quiet">{t("rules.searchNone")}</p>;
  return (
    <>
      {found.map((group) => (
        <Group key={group.aspect ?? ""} group={group} {...rest} />
      ))}
    </>
  );
}

type GroupProps = Omit<GroupsProps, "groups" | "search"> & {
  readonly group: ShippedRules["groups"][number];
};

function Group({ group: { aspect, phrases }, of, change }: GroupProps) {
  const isWhole = useSignal(false);
  const isOff = (phrase: string) => of.off.includes(phrase);
  // What was switched off is what somebody looks for here.
  const sorted = [...phrases.filter(isOff), ...phrases.filter((phrase) => !isOff(phrase))];
  const shown = isWhole.value ? sorted : sorted.slice(0, Math.max(fewShown, of.off.length));
  return (
    <div class="rule-group">
      {aspect && <h3>{t(`aspect.${aspect}`)}</h3>}
      <ul class="rule-words" aria-label={aspect ? t(`aspect.${aspect}`) : shortName(of.list)}>
        {shown.map((phrase) => (
          <li key={phrase}>
            <Word phrase={phrase} isOff={isOff(phrase)} list={of.list} change={change} />
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button
          kind="quiet"
          onClick={() => {
            isWhole.value = true;
          }}
        >
          {t("rules.all", { n: sorted.length })}
        </Button>
      )}
    </div>
  );
}

type WordProps = {
  readonly phrase: string;
  readonly isOff: boolean;
  readonly list: RulesOfList["list"];
  readonly change: ChangeRules;
};

function Word({ phrase, isOff, list, change }: WordProps) {
  if (!canManage.value)
    return (
      <span class="rule-word" data-off={isOff}>
        {phrase}
      </span>
    );
  return (
    <button
      type="button"
      class="rule-word"
      data-off={isOff}
      aria-pressed={!isOff}
      onClick={() => void change({ list, phrase, action: isOff ? "switch_on" : "switch_off" })}
    >
      {phrase}
    </button>
  );
}
