/** `text` with each `{name}` in it replaced; empty when the collector did not send it. */
export const filledAll = (
  text: string | undefined,
  values: Readonly<Record<string, string | number>>,
): string => (text ?? "").replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ""}`);
