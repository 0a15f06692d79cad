import { effect, signal } from "@preact/signals";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const storageKey = "heed.theme";

/** Light, dark, or as the system has it; kept per browser. */
export const theme = signal<Theme>(
  themes.find((one) => one === localStorage.getItem(storageKey)) ?? "system",
);

effect(() => {
  document.documentElement.setAttribute("data-theme", theme.value);
  localStorage.setItem(storageKey, theme.value);
});
