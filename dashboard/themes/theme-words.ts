import type { Theme } from "../../shared/contract/theme.schema.ts";
import { queryString } from "../api.ts";
import { number, percent, t } from "../words.ts";

/** All that speak of a theme, in the inbox. */
export const inboxAbout = ({ id }: Pick<Theme, "id">, feedbackId = ""): string =>
  `/inbox${feedbackId && `/${feedbackId}`}${queryString({ status: "all", theme: id })}`;

const shareOf = ({ mentions, written }: Theme["recent"]): string =>
  percent(written === 0 ? 0 : (100 * mentions) / written, 1);

export function changeSentence({ recent, earlier, trend }: Theme): string {
  const shares = { now: shareOf(recent), before: shareOf(earlier) };
  return t(trend === "steady" ? "themes.shareUnclear" : "themes.share", shares);
}

/** A true minus sign, and no "-0" for what rounds to nothing. */
const whole = (value: number): string =>
  number(Math.round(value), { signDisplay: "negative" }).replace("-", "−");

/** Their NPS beside the others', with the interval of the difference in words. */
export function npsSentence({ nps: { with: those, without, difference } }: Theme): string {
  if (!difference || those.value === null || without.value === null)
    return t("themes.npsFew", { n: those.answered });
  return t("themes.nps", {
    with: whole(those.value),
    without: whole(without.value),
    change: differenceWords(difference),
  });
}

function differenceWords({
  verdict,
  difference,
  low,
  high,
}: NonNullable<Theme["nps"]["difference"]>): string {
  if (verdict === "unclear") return t("themes.npsUnclear");
  const isHigher = verdict === "up";
  const size = Math.max(1, Math.round(Math.abs(difference)));
  const [least, most] = isHigher ? [low, high] : [-high, -low];
  return t(isHigher ? "themes.npsHigher" : "themes.npsLower", {
    n: size,
    low: whole(Math.max(1, least)),
    high: whole(Math.min(200, most)),
  });
}
