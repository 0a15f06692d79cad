import type { Complaint, OrderTerm } from "../../shared/contract/complaint.schema.ts";
import { hasWords, number, t } from "../words.ts";

type PlaceProps = { readonly complaint: Pick<Complaint, "order" | "assessment"> };

/** Why an open case stands where it does in the queue: every term, what it was judged by and what it does to the points. */
export function PlaceInQueue({ complaint: { order, assessment } }: PlaceProps) {
  return (
    <details class="case-place">
      <summary>
        {t("place.title")} <span class="quiet">{t("place.score", { score: points(order.score) })}</span>
      </summary>
      <dl>
        {order.terms.map((term) => (
          <div key={term.term}>
            <dt>{t(`place.${term.term}`)}</dt>
            <dd>{judgedBy(term, assessment !== null)}</dd>
            <dd class="case-place-factor">
              {term.term === "safety" ? "+" : "×"} {points(term.factor)}
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet dense">{t("place.how")}</p>
    </details>
  );
}

const points = (value: number): string => number(value, { maximumFractionDigits: 2 });

function judgedBy({ term, because }: OrderTerm, isAssessed: boolean): string {
  if (term === "sentiment") return named(`sentiment.${because}`) ?? t("sentiment.unknown");
  if (term === "severity") {
    const value = named(`assess.severity.${because}`) ?? because;
    return isAssessed ? value : t("place.proposed", { value });
  }
  return named(`place.${term}.${because}`) ?? because;
}

/** Null for what has no words, such as a number of orders. */
const named = (key: string): string | null => (hasWords(key) ? t(key) : null);
