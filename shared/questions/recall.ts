/** Where a place in a text looks: among hidden fields, what is known of the customer, or (when absent) the answers. */
export type RecallSource = "fields" | "customer" | undefined;

const PLACE = /\{\{(?:(fields|customer)\.)?(\w+)(?:\|([^{}]*))?\}\}/g;

/**
 * Puts what was said in place of `{{score}}`, `{{fields.order}}` and `{{customer.name|there}}`.
 * @param say puts one into words; the words after the bar stand in when there are none, else nothing does
 */
export const recalled = (
  text: string,
  say: (name: string, source: RecallSource) => string | undefined,
): string =>
  text.replace(
    PLACE,
    (_, source: RecallSource, name: string, fallback = "") => say(name, source) || fallback,
  );

/** Everything a text recalls, in its order. */
export function recallsIn(text: string): { name: string; source: RecallSource }[] {
  const found: { name: string; source: RecallSource }[] = [];
  recalled(text, (name, source) => {
    found.push({ name, source });
    return undefined;
  });
  return found;
}
