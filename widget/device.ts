/** By the shorter side of the screen in CSS pixels, as breakpoints for touch screens commonly are. */
export function device(): "phone" | "tablet" | "desktop" {
  if (!matchMedia("(pointer: coarse)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < 600 ? "phone" : "tablet";
}
