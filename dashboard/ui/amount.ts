/** How many digits a currency has after its point: 2 for EUR, 0 for JPY. */
const decimalsOf = (currency: string): number => {
  try {
    return (
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
};

/** Minor units as people type them: 1250 of EUR → `12.50`; nothing for none. */
export const amountText = (amountMinor: number | null, currency: string): string => {
  const decimals = decimalsOf(currency);
  return amountMinor === null ? "" : (amountMinor / 10 ** decimals).toFixed(decimals);
};

/**
 * The minor units that a typed amount means, with a point or a comma before its decimals.
 * @returns null for nothing typed; undefined for what is no amount of this currency
 */
export function amountIn(typed: string, currency: string): number | null | undefined {
  const text = typed.trim().replace(",", ".");
  if (text === "") return null;
  const decimals = decimalsOf(currency);
  const [, whole = "", part = ""] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "" || part.length > decimals) return undefined;
  return Number(whole + part.padEnd(decimals, "0"));
}
