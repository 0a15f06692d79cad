const MINUTES = 60;
/** A year of days and nights, the most the collector takes. */
const MOST_HOURS = 8_784;

/** Minutes as people write hours: `90` → `1.5`; nothing for no target. */
export const hoursText = (minutes: number | null): string =>
  minutes === null ? "" : String(Math.round((minutes / MINUTES) * 100) / 100);

/**
 * The minutes that typed hours mean, with a point or a comma.
 * @returns null for nothing typed; undefined for what is no number of hours, or none from `least` on
 */
export function minutesIn(typed: string, least: number): number | null | undefined {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(text)) return undefined;
  const minutes = Math.round(Number(text) * MINUTES);
  return minutes >= least && minutes <= MOST_HOURS * MINUTES ? minutes : undefined;
}
