/** How long answers are kept, in words: `18 months`, `2 years`. */
export function keptFor(months: number, language: string): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, "year"] : [months, "month"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
