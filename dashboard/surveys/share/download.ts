import { qrPath } from "../../ui/QrCode.tsx";

/** Pixels of the picture's sides, at least: enough for a poster seen from near. */
const PIXELS = 1024;

/** Saves a QR code that stays sharp at any size. */
export function downloadSvg(text: string, name: string): void {
  const { path, size } = qrPath(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  save(new Blob([svg], { type: "image/svg+xml" }), `${name}.svg`);
}

/** Saves a QR code for programs that take pixels alone. */
export function downloadPng(text: string, name: string): void {
  const { path, size } = qrPath(text);
  const canvas = document.createElement("canvas");
  // Whole pixels a module, or cameras would see grey edges.
  const scale = Math.ceil(PIXELS / size);
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = "#000";
  pen.fill(new Path2D(path));
  canvas.toBlob((picture) => picture && save(picture, `${name}.png`), "image/png");
}

function save(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
