import type { Assessment, Priority } from "../../shared/contract/complaint.schema.ts";
import type { EventDetails } from "../db/tables.ts";

type Value = string | boolean | null;
export type FieldChange = { readonly field: string; readonly from: Value; readonly to: Value };

/** Facts of a case that change without a step; what is absent is not spoken of. */
export type CaseFields = {
  readonly orderNumber?: string | null;
  readonly product?: string | null;
  readonly teamId?: string | null;
  readonly ownerId?: string | null;
  readonly priority?: Priority;
  readonly assessment?: Assessment | null;
};

/** What of these is another than before, in the order it is named; the parts of an assessment each for itself. */
export function changesBetween(before: CaseFields, after: CaseFields): FieldChange[] {
  const was = valuesOf(before);
  return Object.entries(valuesOf(after)).flatMap(([field, to]) => {
    const from = was[field] ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}

function valuesOf({ assessment, ...fields }: CaseFields): Record<string, Value> {
  const { orderNumber, product, teamId, ownerId, priority } = fields;
  const known = { orderNumber, product, teamId, ownerId, priority, ...assessment };
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}

/** As the history keeps them: ids and codes with what they were; never what somebody typed, which would outlive its erasure. */
export function detailsOf(changes: readonly FieldChange[]): EventDetails {
  const values = changes.flatMap(({ field, from, to }) =>
    field === "orderNumber" || field === "product"
      ? []
      : [
          [`${field}.from`, from],
          [`${field}.to`, to],
        ],
  );
  return { fields: changes.map(({ field }) => field).join(), ...Object.fromEntries(values) };
}
