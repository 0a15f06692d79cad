/** Characters (UTF-16 units) one written answer may have; the form counts down to it. */
export const TEXT_LIMIT = 5000;
/** The same for an answer of one line. */
export const SHORT_TEXT_LIMIT = 200;

export type Written = { readonly size?: "short" | "long" | undefined };

export const textLimit = ({ size }: Written): number => (size === "short" ? SHORT_TEXT_LIMIT : TEXT_LIMIT);
