const two = (value: number) => String(value).padStart(2, "0");

/** As a `datetime-local` control has it, on this browser's clock: `2026-06-17T09:05`. */
export const localMoment = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
