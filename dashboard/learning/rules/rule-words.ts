import type { RuleHeadline } from "../../../shared/contract/rule.schema.ts";
import { categories, type RuleList } from "../../../shared/reading-kinds.ts";
import { hasWords, t } from "../../words.ts";

/** What a list of words stands for, with what kind of thing that is. */
export function listName(list: RuleList): string {
  const category = categories.find((one) => one === list);
  if (category) return t("rules.listCategory", { name: t(`category.${category}`) });
  if (list === "leaving") return t("rules.listLeaving", { name: t("urgency.leaving") });
  return t("rules.listUrgency", { name: shortName(list) });
}

/** The same without that: a list's name in a sentence. */
export function shortName(list: RuleList): string {
  const key = `category.${list}`;
  const urgencyKey = `urgency.${list}`;
  if (hasWords(key)) return t(key);
  return hasWords(urgencyKey) ? t(urgencyKey) : list;
}

/** What would be read otherwise, as "Delivery → Billing"; null where nothing would. */
export function changeWords(before: RuleHeadline, after: RuleHeadline): string | null {
  const parts = [
    before.category !== after.category && arrow(categoryWord(before), categoryWord(after)),
    before.urgency !== after.urgency && arrow(urgencyWord(before), urgencyWord(after)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" · ") : null;
}

const arrow = (from: string, to: string): string => t("rules.trial.change", { from, to });
const categoryWord = ({ category }: RuleHeadline): string =>
  category ? t(`category.${category}`) : t("learning.unread");
const urgencyWord = ({ urgency }: RuleHeadline): string =>
  urgency ? t(`urgency.${urgency}`) : t("learning.unread");
