/** The element all of Heed lives in, in the page but apart from it. */
export type Host = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds a style sheet once. @returns false when it was there */
  readonly adopt: (css: string) => boolean;
  /** Puts the element where the visitor can see and reach it: above everything, inside a modal dialog when one is open. */
  readonly rise: () => unknown;
};

/** `!important` on the element itself outranks every rule of the page, `*{all:unset}` and `display:none!important` included. */
const looks = "all:initial!important;display:block!important;direction:ltr!important;";
const floating = "position:fixed!important;z-index:2147483647!important";

const NAME = "heed-widget";

/** @param place the element of the page it stands in; it floats above the page when absent */
export function createHost(place?: Element): Host {
  if (!customElements.get(NAME)) customElements.define(NAME, class extends HTMLElement {});
  const element = document.createElement(NAME);
  // Through the CSSOM: a style attribute would need 'unsafe-inline' of a strict content security policy.
  element.style.cssText = place ? looks : looks + floating;
  const root = element.attachShadow({ mode: "open" });
  if (place) place.append(element);
  else element.popover = "manual";
  const adopted = new Set<string>();
  const adopt = (css: string) => {
    if (adopted.has(css)) return false;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return Boolean(adopted.add(css));
  };
  return { element, root, adopt, rise: () => place || rise(element) };
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
