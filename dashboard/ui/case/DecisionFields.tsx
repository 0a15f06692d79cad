import { t } from "../../words.ts";
import { LongTextField, SelectField } from "../Field.tsx";

export type Decision = {
  readonly outcome: "accepted" | "rejected";
  /** In words to the customer. */
  readonly decision: string;
  /** Where they can turn to; asked only with a rejection. */
  readonly recourse: string;
};

type DecisionFieldsProps = Decision & { readonly change: (part: Partial<Decision>) => void };

/** What is decided, in words to the customer; a rejection says where they can turn to. */
export function DecisionFields({ outcome, decision, recourse, change }: DecisionFieldsProps) {
  return (
    <>
      <SelectField
        label={t("resolve.outcome")}
        value={outcome}
        options={(["accepted", "rejected"] as const).map((value) => ({
          value,
          label: t(`resolve.${value}`),
        }))}
        onChange={(value) => change({ outcome: value })}
      />
      <LongTextField
        label={t("resolve.decision")}
        required
        rows={4}
        maxLength={5000}
        value={decision}
        onInput={(value) => change({ decision: value })}
      />
      {outcome === "rejected" && (
        <LongTextField
          label={t("resolve.recourse")}
          hint={t("resolve.recourseHint")}
          required
          rows={2}
          maxLength={2000}
          value={recourse}
          onInput={(value) => change({ recourse: value })}
        />
      )}
    </>
  );
}
