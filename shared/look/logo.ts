/** What a logo may be. Not SVG: it can hold scripts, and nobody can tell from its bytes that it holds none. */
export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;
export type LogoType = (typeof logoTypes)[number];

/** Every visitor who is shown a survey fetches it. */
export const MOST_LOGO_KIBIBYTES = 200;
export const MOST_LOGO_BYTES = MOST_LOGO_KIBIBYTES * 1024;

/** A small file can hold a picture that no phone has the memory for. */
export const MOST_LOGO_PIXELS = 4096;

type Size = { readonly width: number; readonly height: number };

/** The room for a logo at the top of a panel, in CSS pixels. */
const room: Size = { width: 180, height: 32 };

/** How large a picture of this size stands there, in whole CSS pixels: never larger than it is. */
export function logoSize(picture: Size): Size {
  const scale = Math.min(1, room.width / picture.width, room.height / picture.height);
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
}
