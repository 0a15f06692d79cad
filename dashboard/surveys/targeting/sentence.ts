import type { AttributeCondition } from "../../../shared/contract/customer-attributes.schema.ts";
import type { PageRule, Targeting, Trigger } from "../../../shared/contract/targeting.schema.ts";
import { date, t } from "../../words.ts";

/** The survey's own rest when its author sets none. */
const usualRestDays = 30;

/** Whom a survey asks by itself, where and when, as one sentence in the reader's language. */
export function targetingSentence(
  targeting: Targeting,
  { touchpoint, showAfterSeconds }: { readonly touchpoint: string | null; readonly showAfterSeconds: number },
): string {
  const { pages, triggers = [], devices, languages, customers, samplePercent } = targeting;
  const { startsAt, endsAt, stopAfterAnswers, askAgainAfterDays = usualRestDays } = targeting;
  const clauses = [
    customers
      ? t("targeting.say.customers", { segments: segmentWords(customers) })
      : t("targeting.say.visitors"),
    touchpoint && t("targeting.say.touchpoint", { touchpoint }),
    pages?.only.length && t("targeting.say.only", { rules: pageWords(pages.only) }),
    pages?.never.length && t("targeting.say.never", { rules: pageWords(pages.never) }),
    devices &&
      t("targeting.say.devices", {
        devices: devices.map((each) => t(`targeting.device.${each}`)).join(or()),
      }),
    languages && t("targeting.say.languages", { languages: languages.join(or()) }),
    samplePercent && t("targeting.say.sample", { n: samplePercent }),
    showAfterSeconds > 0 && t("targeting.say.seconds", { n: showAfterSeconds }),
    ...triggers.map(triggerWords),
    startsAt && t("targeting.say.starts", { date: moment(startsAt) }),
    endsAt && t("targeting.say.ends", { date: moment(endsAt) }),
    stopAfterAnswers && t("targeting.say.stop", { n: stopAfterAnswers }),
    t("targeting.say.again", { n: askAgainAfterDays }),
  ].filter((clause) => typeof clause === "string" && clause !== "");
  const [first = "", second, ...others] = clauses;
  // Where it asks belongs to whom it asks: “Ask visitors on pages …”.
  const start = second && (pages?.only.length || touchpoint) && !customers ? `${first} ${second}` : null;
  const listed = start ? [start, ...others] : clauses;
  return listed.join(t("targeting.comma")) + t("targeting.stop");
}

const or = () => t("targeting.or");
const moment = (at: string) => date(at, { dateStyle: "medium", timeStyle: "short" });

const pageWords = (rules: readonly PageRule[]): string =>
  rules.map(({ how, value }) => t(`targeting.say.${how}`, { value })).join(or());

const segmentWords = (segments: readonly (readonly AttributeCondition[])[]): string =>
  segments.map((segment) => segment.map(conditionWords).join(t("targeting.and"))).join(or());

function conditionWords(condition: AttributeCondition): string {
  const { attribute } = condition;
  switch (condition.is) {
    case "present":
      return t("targeting.say.present", { attribute });
    case "one_of":
      return t("targeting.say.is", { attribute, value: condition.values.join(or()) });
    case "equals":
      return t("targeting.say.is", { attribute, value: String(condition.value) });
    default:
      return t(`targeting.say.${condition.is}`, { attribute, value: condition.value });
  }
}

function triggerWords(trigger: Trigger): string {
  switch (trigger.on) {
    case "event":
      return t("targeting.say.event", { name: trigger.name });
    case "element":
      return t("targeting.say.element", { selector: trigger.selector });
    case "scroll":
      return t("targeting.say.scroll", { n: trigger.percent });
    case "exit":
      return t("targeting.say.exit");
    default:
      return t(`targeting.say.${trigger.on}`, { n: trigger.seconds });
  }
}
