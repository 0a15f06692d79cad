import { useSignal } from "@preact/signals";
import type { FeedbackAnswer, FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import type { OutsideReading } from "../../../shared/contract/outside-reader.schema.ts";
import type { Place } from "../../../shared/contract/reading.schema.ts";
import { t } from "../../words.ts";
import type { Correct } from "./CorrectMenu.tsx";
import { piecesOf } from "./marked-text.ts";
import { OutsideRead } from "./OutsideRead.tsx";
import { ReadAs } from "./ReadAs.tsx";
import "./reading.css";

type WrittenProps = {
  readonly answer: FeedbackAnswer;
  /** What a language model outside made of the same words. */
  readonly outside: OutsideReading | undefined;
  readonly titled: boolean;
  readonly item: FeedbackItem;
  /** The item's own line is read from the first text: what people say of the item shows there. */
  readonly isFirst: boolean;
  readonly correct?: Correct | undefined;
};

/** The customer's words with those that decided marked, and below what was made of them. */
export function Written({ answer, outside, titled, item, isFirst, correct }: WrittenProps) {
  const shown = useSignal<readonly Place[]>([]);
  const { reading, title } = answer;
  const text = String(answer.value);
  return (
    <section class="written">
      {titled && <h3 class="quiet">{title}</h3>}
      <blockquote class="words" lang={reading && reading.language !== "und" ? reading.language : undefined}>
        {piecesOf(text, reading?.spans ?? [], shown.value).map(({ text: piece, mark, isShown }, index) =>
          mark || isShown ? (
            <mark
              key={index}
              class={mark ? `deciding deciding-${mark}` : "deciding"}
              data-shown={isShown}
              title={mark ? t(`reading.${mark}`) : undefined}
            >
              {piece}
            </mark>
          ) : (
            piece
          ),
        )}
      </blockquote>
      {reading && (
        <ReadAs
          reading={reading}
          text={text}
          item={item}
          isFirst={isFirst}
          correct={correct}
          show={(places) => {
            shown.value = places;
          }}
        />
      )}
      {reading && outside && <OutsideRead outside={outside} reading={reading} />}
    </section>
  );
}
