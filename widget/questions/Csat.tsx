import { filled } from "../words.ts";
import type { QuestionProps } from "./renderers.ts";
import { Scale } from "./Scale.tsx";

/** Mouths from very dissatisfied to very satisfied, in a 24 × 24 box. */
const mouths = [
  "M8 16.8Q12 12.2 16 16.8",
  "M8.4 16.2Q12 14 15.6 16.2",
  "M8.4 15.4H15.6",
  "M8.2 14.4Q12 17.4 15.8 14.4",
  "M7.4 13.6Q12 20.4 16.6 13.6Z",
];

const Face = ({ mouth }: { mouth: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9.75" />
    <path d={`M9 9.4v.6M15 9.4v.6${mouth}`} />
  </svg>
);

export const star = (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 2.9l2.75 5.85 6.35.8-4.68 4.42 1.22 6.33L12 17.2l-5.64 3.1 1.22-6.33L2.9 9.55l6.35-.8z" />
  </svg>
);

export function Csat(props: QuestionProps<"csat">) {
  const { question, words } = props;
  const look = question.look ?? "faces";
  const names = [words.csat1, words.csat2, words.csat3, words.csat4, words.csat5];
  const steps = mouths.map((mouth, index) => ({
    value: index + 1,
    name: (look === "stars" ? filled(words.starsOf, index + 1) : names[index]) ?? "",
    drawing: look === "stars" ? star : <Face mouth={mouth} />,
  }));
  return <Scale {...props} look={look} steps={steps} />;
}
