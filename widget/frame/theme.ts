const darkScheme = () => matchMedia("(prefers-color-scheme: dark)");

/** What the snippet wishes, else what the page says of itself (`<html data-theme>`), else what the visitor's system prefers. */
export function themeNow(wish: string | undefined): "light" | "dark" {
  const { theme } = document.documentElement.dataset;
  for (const said of [wish, theme]) {
    if (said === "light" || said === "dark") return said;
  }
  return darkScheme().matches ? "dark" : "light";
}

export function whenThemeChanges(draw: () => void): void {
  darkScheme().addEventListener("change", draw);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}
