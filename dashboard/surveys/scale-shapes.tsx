/** The widget's drawings, from very dissatisfied to very satisfied, in a 24 × 24 box. */
const mouths = [
  "M8 16.8Q12 12.2 16 16.8",
  "M8.4 16.2Q12 14 15.6 16.2",
  "M8.4 15.4H15.6",
  "M8.2 14.4Q12 17.4 15.8 14.4",
  "M7.4 13.6Q12 20.4 16.6 13.6Z",
];

const line = {
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  "stroke-width": "1.5",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

export function FaceShape({ score }: { readonly score: number }) {
  return (
    <svg {...line} aria-hidden="true">
      <circle cx="12" cy="12" r="9.75" />
      <path d={`M9 9.4v.6M15 9.4v.6${mouths[score - 1] ?? ""}`} />
    </svg>
  );
}

export function StarShape() {
  return (
    <svg {...line} aria-hidden="true">
      <path d="M12 2.9l2.75 5.85 6.35.8-4.68 4.42 1.22 6.33L12 17.2l-5.64 3.1 1.22-6.33L2.9 9.55l6.35-.8z" />
    </svg>
  );
}
