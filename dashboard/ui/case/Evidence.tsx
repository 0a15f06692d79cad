import type { ComponentChildren } from "preact";
import type { Place } from "../../../shared/contract/reading.schema.ts";
import { t } from "../../words.ts";

/** Shows places in the text for as long as somebody points at, or has the focus on, what they are the reason for. */
export type Show = (places: readonly Place[]) => void;

type EvidenceProps = {
  readonly text: string;
  readonly places: readonly Place[];
  readonly show: Show;
  readonly children: ComponentChildren;
};

/** Something that was read, and on asking the words it was read from. */
export function Evidence({ text, places, show, children }: EvidenceProps) {
  if (places.length === 0) return <span class="evidence">{children}</span>;
  const words = places.map(({ start, end }) => t("quote", { words: text.slice(start, end) })).join(" ");
  const point = () => show(places);
  const leave = () => show([]);
  return (
    <button
      type="button"
      class="evidence evidence-button"
      title={t("reading.words", { words })}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
    >
      {children}
      <span class="visually-hidden">, {t("reading.words", { words })}</span>
    </button>
  );
}
