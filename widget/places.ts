/**
 * Fills every `<heed-survey survey="…">` and `data-heed-inline="…"` of the page once: those that are there now or when the
 * page is read, the elements of our own also when they come later. The result looks again.
 * @param fill puts a survey there; false when it may not yet
 */
export function keepFilled(fill: (place: Element, what: string) => boolean): () => void {
  const filled = new WeakSet<Element>();
  const look = () => {
    for (const place of document.querySelectorAll("heed-survey,[data-heed-inline]")) {
      const what = place.getAttribute("survey") ?? place.getAttribute("data-heed-inline");
      if (!filled.has(place) && fill(place, what ?? "")) filled.add(place);
    }
  };
  class HeedSurvey extends HTMLElement {
    connectedCallback() {
      look();
    }
  }
  if (!customElements.get("heed-survey")) customElements.define("heed-survey", HeedSurvey);
  document.addEventListener("DOMContentLoaded", look);
  return look;
}
