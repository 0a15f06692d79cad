import type { SubmissionContext } from "../shared/contract/response.schema.ts";

/**
 * Where something is said. The page's query and fragment stay behind: they carry secrets and search words.
 * @param locale the language of the words the visitor read
 */
export function contextHere(locale: string, touchpoint: string | undefined): SubmissionContext {
  return {
    page: (location.origin + location.pathname).slice(0, 500),
    locale,
    device: device(),
    ...(touchpoint ? { touchpoint: touchpoint.slice(0, 60) } : {}),
  };
}

/** By the shorter side of the screen in CSS pixels, as breakpoints for touch screens commonly are. */
function device(): "phone" | "tablet" | "desktop" {
  if (!matchMedia("(pointer: coarse)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < 600 ? "phone" : "tablet";
}
