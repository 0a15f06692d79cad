/** What a reply template can have filled in. */
export const replyFields = ["customer.name", "reference", "agent.name", "company", "due"] as const;
export type ReplyField = (typeof replyFields)[number];

const PLACE = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;

const isField = (name: string): name is ReplyField => replyFields.some((field) => field === name);

/**
 * Puts values in place of `{{reference}}` and `{{customer.name|there}}`; the words after the bar stand in for a value
 * that is not known, else nothing does.
 */
export const filledIn = (text: string, values: Readonly<Record<ReplyField, string | null>>): string =>
  text.replace(PLACE, (whole, name: string, fallback = "") =>
    isField(name) ? values[name] || fallback : whole,
  );

/** What a text would have filled in that we cannot, each as it is written. */
export const unknownFields = (text: string): string[] =>
  [...text.matchAll(PLACE)].flatMap(([whole, name = ""]) => (isField(name) ? [] : [whole]));
