type Step = { readonly at: number; readonly value: number };

/** The corners of a line that starts at 100 and holds each value until the next one, up to `end`; later steps are left out. */
export function stairs(steps: readonly Step[], end: number): Step[] {
  const corners: Step[] = [{ at: 0, value: 100 }];
  let before = 100;
  for (const { at, value } of steps.filter((step) => step.at <= end)) {
    corners.push({ at, value: before }, { at, value });
    before = value;
  }
  return [...corners, { at: end, value: before }];
}
