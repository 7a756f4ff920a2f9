export type Point = { latitude: number; longitude: number };

/** A pixel of the drawn map in degrees of latitude: a street is a few pixels wide. */
export const degreesPerPx = 0.00004;

function clampLatitude(latitude: number): number {
  return Math.min(90, Math.max(-90, latitude));
}

/** Six decimals are eleven centimetres, as phones send them. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A place so many pixels to the right of and below another. East is right, whatever the language. */
export function moved({ latitude, longitude }: Point, rightPx: number, downPx: number): Point {
  const east = (rightPx * degreesPerPx) / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  return {
    latitude: rounded(clampLatitude(latitude - downPx * degreesPerPx)),
    longitude: rounded(((((longitude + east + 180) % 360) + 360) % 360) - 180),
  };
}
