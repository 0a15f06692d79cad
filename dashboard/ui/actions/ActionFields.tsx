import type { ComplaintSettings } from "../../../shared/contract/complaint-settings.schema.ts";
import { get } from "../../api.ts";
import { facets } from "../../facets.ts";
import { t } from "../../words.ts";
import { causeOptions } from "../cause-words.ts";
import { LongTextField, SelectField, TextField } from "../Field.tsx";
import { useLoad } from "../use-load.ts";
import type { ActionDraft } from "./action-draft.ts";

type Props = { readonly draft: ActionDraft; readonly change: (part: Partial<ActionDraft>) => void };

/** What is changed, why, by whom and by when. */
export function ActionFields({ draft, change }: Props) {
  const settings = useLoad(() => get<ComplaintSettings>("/api/complaint-settings"), []);
  const members = facets.value.members.map(({ id: value, name: label }) => ({ value, label }));
  const isMember = members.some(({ value }) => value === draft.ownerId);
  return (
    <>
      <TextField
        label={t("actions.field.title")}
        required
        maxLength={120}
        value={draft.title}
        onInput={(title) => change({ title })}
      />
      <LongTextField
        label={t("actions.field.change")}
        hint={t("actions.changeHint")}
        required
        rows={3}
        maxLength={2000}
        value={draft.change}
        onInput={(words) => change({ change: words })}
      />
      <SelectField
        label={t("actions.field.causeId")}
        value={draft.causeId}
        options={causeOptions(settings.data?.causes ?? [], draft.causeId, t("actions.noCause"))}
        onChange={(causeId) => change({ causeId })}
      />
      <SelectField
        label={t("actions.field.ownerId")}
        value={draft.ownerId}
        options={isMember ? members : [{ value: draft.ownerId, label: t("actions.nobody") }, ...members]}
        onChange={(ownerId) => change({ ownerId })}
      />
      <TextField
        label={t("actions.field.dueOn")}
        type="date"
        required
        value={draft.dueOn}
        onInput={(dueOn) => change({ dueOn })}
      />
    </>
  );
}
