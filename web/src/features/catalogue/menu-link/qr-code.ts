import qrcode from "qrcode-generator";

/** Modules of quiet around the code, as readers want them. */
const quiet = 4;
/** Of a side: sharp on a poster. */
const pngPixels = 1200;

export type QrCode = {
  /** Modules of a side, the quiet ones included. */
  size: number;
  isDark: (row: number, column: number) => boolean;
};

/** Readable with a quarter of it covered or worn. */
export function qrCode(text: string): QrCode {
  const code = qrcode(0, "Q");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const isIn = (place: number) => place >= 0 && place < count;
  return {
    size: count + 2 * quiet,
    isDark: (row, column) => isIn(row - quiet) && isIn(column - quiet) && code.isDark(row - quiet, column - quiet),
  };
}

/** The dark modules as one path: a run of a row is a rectangle. */
export function qrPath({ size, isDark }: QrCode): string {
  let path = "";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const from = column;
      while (isDark(row, column + 1)) column++;
      path += `M${from} ${row}h${column + 1 - from}v1h-${column + 1 - from}z`;
    }
  return path;
}

export const qrSvg = (code: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges">` +
  `<rect width="100%" height="100%" fill="#fff"/><path d="${qrPath(code)}"/></svg>`;

export function qrPng({ size, isDark }: QrCode): Promise<Blob | null> {
  const scale = Math.floor(pngPixels / size);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * scale;
  const context = canvas.getContext("2d");
  if (context === null) return Promise.resolve(null);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#000";
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (isDark(row, column)) context.fillRect(column * scale, row * scale, scale, scale);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
