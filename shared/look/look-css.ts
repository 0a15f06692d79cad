import type { Colours, SiteLook } from "../contract/look.schema.ts";
import { contrast, mixed, readableOn, withContrast } from "./colour.ts";

/** Heed's own looks, to begin from. */
export const usualLook: SiteLook = {
  theme: "auto",
  light: { accent: "#4a48d4", background: "#ffffff", text: "#171a22" },
  dark: { accent: "#a5a3ff", background: "#1c1f28", text: "#eceef4" },
  radius: 12,
  font: "",
};

/** The dark colours that belong to light ones: the same accent, as light as it must be to be seen. */
export function darkOf({ accent }: Colours): Colours {
  const background = mixed("#1c1f28", accent, 0.04);
  return { accent: withContrast(accent, background, 4.5), background, text: "#eceef4" };
}

/** The same for a whole page of Heed's own, which has no script to say which theme it is. */
export function pageCss({ theme, light, dark, radius, font }: SiteLook): string {
  const ground = theme === "auto" ? `--logo-ground:${light.background};` : "";
  const night = `color-scheme:dark;${ground}${properties(dark ?? darkOf(light))}`;
  const day = `color-scheme:light;${properties(light)}`;
  const atNight = theme === "auto" ? `@media(prefers-color-scheme:dark){:root{${night}}}` : "";
  return `:root{${theme === "dark" ? night : day}${shape(radius, font)}}${atNight}`;
}

/** Text that a script may put on a page: custom properties of the widget's shadow root, made of checked colours alone. */
export const lookCss = ({ light, dark, radius, font }: SiteLook): string =>
  `.heed{${properties(light)}${shape(radius, font)}}.heed[data-theme=dark]{${properties(dark ?? darkOf(light))}}`;

function shape(radius: number, font: string): string {
  const family = font.trim() ? `font-family:${families(font)},system-ui,sans-serif;` : "";
  return `--round:${radius}px;--corner:${Math.round(radius * 0.7)}px;${family}`;
}

/** Names of generic families are words of CSS, all others are quoted. */
const families = (font: string): string =>
  font
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => (/^(serif|sans-serif|monospace|system-ui|ui-[a-z-]+)$/.test(name) ? name : `"${name}"`))
    .join(",");

/** Every colour of the widget from the three chosen, each as far from its ground as it must be. */
function properties({ accent, background, text }: Colours): string {
  const tint = mixed(background, accent, 0.1);
  const fill = mixed(background, text, 0.06);
  const far = (colour: string, needs: number) =>
    withContrast(colour, worst(colour, [background, fill, tint]), needs);
  const all = {
    paper: background,
    ink: text,
    soft: far(mixed(text, background, 0.3), 4.5),
    line: mixed(background, text, 0.16),
    control: far(mixed(text, background, 0.5), 3),
    fill,
    tint,
    accent,
    "on-accent": readableOn(accent),
    link: far(accent, 4.5),
    bad: far(isDark(background) ? "#ff9e7a" : "#b43a12", 4.5),
  };
  return Object.entries(all)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}

const worst = (colour: string, grounds: readonly string[]): string =>
  grounds.reduce((one, other) => (contrast(colour, other) < contrast(colour, one) ? other : one));

const isDark = (colour: string) => readableOn(colour) === "#ffffff";
