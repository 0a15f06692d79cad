import type { SiteOffer } from "../../shared/contract/survey.schema.ts";

type Logo = NonNullable<NonNullable<SiteOffer["look"]>["logo"]>;

/**
 * Puts the site's logo into the room its looks keep at the top of the open panel; without it the room is given back.
 * Fetched and drawn, not shown as an image: a page may forbid pictures of other hosts by its policy, but has to let us
 * fetch, and nothing is reported to it.
 */
export async function putLogo(
  root: ShadowRoot,
  { src, name, width, height }: Logo,
  collector: string,
): Promise<void> {
  const panel = root.querySelector<HTMLElement>(".panel:not(.inline)");
  if (!panel || panel.querySelector("canvas")) return;
  const canvas = document.createElement("canvas");
  canvas.role = "img";
  canvas.ariaLabel = name;
  panel.append(canvas);
  try {
    const response = await fetch(new URL(src, collector), { credentials: "omit" });
    if (!response.ok) throw response.status;
    // Made smaller here: what the style sheet makes of a large canvas has jagged edges.
    canvas.width = width * devicePixelRatio;
    canvas.height = height * devicePixelRatio;
    const picture = await createImageBitmap(await response.blob(), {
      resizeWidth: canvas.width,
      resizeHeight: canvas.height,
      resizeQuality: "high",
    });
    canvas.getContext("2d")?.drawImage(picture, 0, 0);
  } catch {
    canvas.remove();
    panel.dataset["plain"] = "";
  }
}
