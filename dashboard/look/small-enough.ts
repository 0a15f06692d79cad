import { logoSize } from "../../shared/look/logo.ts";

/** Sharp on the finest screens there are; what is finer than that only costs visitors time. */
const FINEST_SCREEN = 3;

/** The picture with no more pixels than it is shown with. What is no picture is left for the collector to refuse. */
export async function smallEnough(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const shown = logoSize(picture);
  const scale = (shown.width * FINEST_SCREEN) / picture.width;
  if (scale >= 1) return file;
  const canvas = new OffscreenCanvas(
    Math.round(picture.width * scale),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext("2d");
  if (!context) return file;
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/png" });
}
