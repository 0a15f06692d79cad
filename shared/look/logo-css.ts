import type { SiteLogo } from "../contract/look.schema.ts";

/**
 * Room for the logo above what a panel says, kept from its first picture on, so that nothing moves when the logo comes;
 * `data-plain` gives the room back. A survey in the page stands below the page's own logo and has none.
 */
export const logoCss = ({ width, height }: SiteLogo): string =>
  `.panel:not(.inline){flex-direction:column}` +
  `.panel:not(.inline,[data-plain])::before{content:"";flex:none;height:${height + 18}px}` +
  `.panel:not(.inline,[data-plain])>.scroll{padding-top:14px}` +
  `.panel>.scroll{min-height:0}` +
  `.panel>canvas{position:absolute;top:18px;inset-inline-start:16px;width:${width}px;height:${height}px;max-width:calc(100% - 76px)}` +
  `@media(min-width:481px){.panel>canvas{inset-inline-start:22px}}`;
