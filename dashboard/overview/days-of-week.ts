const dayMs = 86_400_000;

/**
 * The days of a week that lie within a period, both ends included.
 * @param monday, from, to days such as `2025-03-10`
 */
export function daysOfWeek(monday: string, from: string, to: string): { from: string; to: string } {
  const sunday = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * dayMs).toISOString().slice(0, 10);
  return { from: monday < from ? from : monday, to: sunday > to ? to : sunday };
}
