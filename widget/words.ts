import type { AboutWords } from "../shared/about-survey.ts";
import type { WidgetWord } from "../shared/locales/en/widget.ts";

/** The widget's text in the visitor's language, as it came with the offer. */
export type Words = Readonly<Partial<Record<WidgetWord | keyof AboutWords, string>>>;

/** `text` with the one `{name}` in it replaced; empty when the collector did not send it. */
export const filled = (text: string | undefined, value: string | number): string =>
  // A function, because "$&" in a visitor's own words would be read as a pattern.
  (text ?? "").replace(/\{\w+\}/, () => `${value}`);
