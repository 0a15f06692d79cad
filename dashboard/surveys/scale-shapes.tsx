/** Mouths from displeased to pleased on a 32 × 32 grid, in the order of the scores 1–5. */
const mouths = ["M10 23q6-7 12 0", "M11 22q5-4 10 0", "M11 21h10", "M11 20q5 4 10 0", "M10 19q6 8 12 0"];

export function FaceShape({ score }: { readonly score: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="12.5" />
      <path d={`M12 12.5v1.5M20 12.5v1.5${mouths[score - 1] ?? ""}`} />
    </svg>
  );
}

export function StarShape() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="m16 4 3.6 7.8 8.4 1-6.2 5.8 1.6 8.4L16 22.8l-7.4 4.2 1.6-8.4L4 12.8l8.4-1z" />
    </svg>
  );
}
