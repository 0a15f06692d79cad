/** The element all of Heed lives in, in the page but apart from it. */
export type Host = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds a style sheet once. @returns false when it was there */
  readonly adopt: (css: string) => boolean;
  /** Puts the element where the visitor can see and reach it: above everything, inside a modal dialog when one is open. */
  readonly rise: () => void;
};

/** `!important` on the element itself outranks every rule of the page, `*{all:unset}` and `display:none!important` included. */
const looks = {
  all: "initial",
  display: "block",
  position: "fixed",
  direction: "ltr",
  "z-index": "2147483647",
} as const;

export function createHost(): Host {
  customElements.define("heed-widget", class extends HTMLElement {});
  const element = document.createElement("heed-widget");
  // Through the CSSOM: a style attribute would need 'unsafe-inline' of a strict content security policy.
  for (const [name, value] of Object.entries(looks)) element.style.setProperty(name, value, "important");
  const root = element.attachShadow({ mode: "open" });
  element.popover = "manual";
  const adopted = new Set<string>();
  const adopt = (css: string) => {
    if (adopted.has(css)) return false;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return Boolean(adopted.add(css));
  };
  return { element, root, adopt, rise: () => rise(element) };
}

function rise(element: HTMLElement): void {
  // Everything outside an open modal dialog is inert, so we move into it and back out when it closes.
  const dialog = [...document.querySelectorAll<HTMLDialogElement>("dialog:modal")].at(-1);
  // A page whose head is still loading has no body yet.
  const home = dialog ?? document.body ?? document.documentElement;
  if (element.parentNode !== home) home.append(element);
  dialog?.addEventListener("close", () => rise(element), { once: true });
  // Shown anew it stands above whatever joined the top layer since. Browsers without popovers have the z-index.
  element.hidePopover?.();
  element.showPopover?.();
}
