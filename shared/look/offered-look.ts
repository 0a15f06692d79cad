import type { SiteLogo, SiteLook } from "../contract/look.schema.ts";
import type { SiteOffer } from "../contract/survey.schema.ts";
import { logoCss } from "./logo-css.ts";
import { lookCss, usualLook } from "./look-css.ts";

type Site = { readonly name: string; readonly look: SiteLook | null; readonly logo: SiteLogo | null };

/** What the widget is told of a site's looks; nothing when they are Heed's own and there is no logo. */
export function offeredLook({ name, look, logo }: Site): Pick<SiteOffer, "look"> {
  if (!look && !logo) return {};
  const css = (look ? lookCss(look) : "") + (logo ? logoCss(logo, look ?? usualLook) : "");
  return { look: { theme: look?.theme ?? "auto", css, ...(logo && { logo: { ...logo, name } }) } };
}
