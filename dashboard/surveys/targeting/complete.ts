import type { AttributeCondition } from "../../../shared/contract/customer-attributes.schema.ts";
import type { Targeting, Trigger } from "../../../shared/contract/targeting.schema.ts";

/** The same shape as the contract's attribute names. */
const attributeName = /^[A-Za-z]\w{0,59}$/;
/** The same shape as the contract's languages. */
export const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What can be saved of a targeting somebody is still writing: lines without their words, and what says nothing, are left out. */
export function completeTargeting(targeting: Targeting): Targeting {
  const { pages, triggers, devices, languages, customers, endsAt, ...rest } = targeting;
  const withValue = <Rule extends { value: string }>(rules: readonly Rule[]) =>
    rules.filter(({ value }) => value.trim() !== "");
  const only = withValue(pages?.only ?? []);
  const never = withValue(pages?.never ?? []);
  const happening = (triggers ?? []).filter(isComplete).map(withCompleteConditions);
  const spoken = languages?.filter((language) => languageTag.test(language)) ?? [];
  const segments = (customers ?? [])
    .map((segment) => segment.filter(isCondition))
    .filter(({ length }) => length);
  return {
    ...rest,
    ...(only.length + never.length > 0 ? { pages: { only, never } } : {}),
    ...(happening.length > 0 ? { triggers: happening } : {}),
    ...(devices?.length ? { devices } : {}),
    ...(spoken.length > 0 ? { languages: spoken } : {}),
    ...(segments.length > 0 ? { customers: segments } : {}),
    ...(endsAt && !endsTooSoon(targeting) ? { endsAt } : {}),
  };
}

export const endsTooSoon = ({ startsAt, endsAt }: Targeting): boolean =>
  startsAt !== undefined && endsAt !== undefined && Date.parse(endsAt) <= Date.parse(startsAt);

function isComplete(trigger: Trigger): boolean {
  if (trigger.on === "event") return trigger.name.trim() !== "";
  return trigger.on !== "element" || isSelector(trigger.selector);
}

const withCompleteConditions = (trigger: Trigger): Trigger =>
  trigger.on === "event" ? { ...trigger, where: trigger.where.filter(isCondition) } : trigger;

/** Whether any browser could find something by it. */
export function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

export function isCondition(condition: AttributeCondition): boolean {
  if (!attributeName.test(condition.attribute)) return false;
  if (condition.is === "equals") return String(condition.value).trim() !== "";
  return condition.is !== "one_of" || condition.values.length > 0;
}
