/** Arithmetic of colours written `#rrggbb`. */

type Channels = readonly [red: number, green: number, blue: number];

const channels = (colour: string): Channels => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const written = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;

/**
 * Relative luminance, 0 (black) … 1 (white).
 * Source: WCAG 2.2, definition of relative luminance.
 */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio, 1…21. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @param share of `other`, 0…1 */
export function mixed(one: string, other: string, share: number): string {
  const others = channels(other);
  return written(channels(one).map((channel, index) => channel + ((others[index] ?? 0) - channel) * share));
}

const BLACK = "#000000";
const WHITE = "#ffffff";

/** Black or white, whichever is read better on `colour`: one of them always has 4.5:1. */
export const readableOn = (colour: string): string =>
  contrast(WHITE, colour) >= contrast(BLACK, colour) ? WHITE : BLACK;

/** `colour` itself when it has the contrast, else the nearest to it, darker or lighter, that has. */
export function withContrast(colour: string, background: string, needs: number): string {
  const towards = readableOn(background);
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mixed(colour, towards, share);
    if (contrast(tried, background) >= needs) return tried;
  }
  return towards;
}
