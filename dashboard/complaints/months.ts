/** The first and last day of the last `count` calendar months, this one first. */
export function lastMonths(count: number, timeZone: string, now: Date): { from: string; to: string }[] {
  // The Swedish way of writing a date is the ISO one.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const isoDay = (monthIndex: number, date: number) =>
    new Date(Date.UTC(year, monthIndex, date)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, back) => ({
    from: isoDay(month - back, 1),
    to: isoDay(month - back + 1, 0),
  }));
}
