/** Characters (UTF-16 units) one written answer may have; the form counts down to it. */
export const TEXT_LIMIT = 5000;
/** The same for an answer of one line. */
export const SHORT_TEXT_LIMIT = 200;

export type Written = {
  readonly size?: "short" | "long" | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
};

/** The most characters an answer to this question may have. */
export const textLimit = ({ size, maxLength = TEXT_LIMIT }: Written): number =>
  Math.min(maxLength, size === "short" ? SHORT_TEXT_LIMIT : TEXT_LIMIT);
