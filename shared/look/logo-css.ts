import type { SiteLogo, SiteLook } from "../contract/look.schema.ts";
import { darkOf } from "./look-css.ts";

/**
 * Room for the logo above what a panel says, kept from its first picture on, so that nothing moves when the logo comes;
 * `data-plain` gives the room back. A survey in the page stands below the page's own logo and has none.
 */
export function logoCss({ width, height }: SiteLogo, look: SiteLook): string {
  const ground = groundAtNight(look);
  const atNight = ground ? `.heed[data-theme=dark] .panel>canvas{${standingOn(ground)}}` : "";
  return (
    `.panel:not(.inline){flex-direction:column}` +
    `.panel:not(.inline,[data-plain])::before{content:"";flex:none;height:${height + 18}px}` +
    `.panel:not(.inline,[data-plain])>.scroll{padding-top:14px}` +
    `.panel>.scroll{min-height:0}` +
    `.panel>canvas{position:absolute;top:18px;inset-inline-start:16px;width:${width}px;height:${height}px;max-width:calc(100% - 76px)}` +
    `@media(min-width:481px){.panel>canvas{inset-inline-start:22px}}${atNight}` +
    // The reader's colours may be any: those of the picture are seen on the ground it was chosen for.
    `@media(forced-colors:active){.panel>canvas{forced-color-adjust:none;${standingOn(groundOf(look))}}}`
  );
}

const standingOn = (ground: string): string =>
  `margin-inline-start:6px;border-radius:2px;background:${ground};box-shadow:0 0 0 6px ${ground}`;

const groundOf = ({ theme, light, dark }: SiteLook): string =>
  (theme === "dark" ? (dark ?? darkOf(light)) : light).background;

/** In the dark a logo stands on the light ground it was chosen for; it needs none where it is always dark. */
export const groundAtNight = ({ theme, light }: SiteLook): string | null =>
  theme === "dark" ? null : light.background;
