/** How a picture stands in its frame: enlarged so many times, its middle moved so many pixels from the frame's. */
export type Zoom = { scale: number; x: number; y: number };
export type Point = { x: number; y: number };

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
const most = 8;

/** Enlarged by a factor with the point, measured from the middle of the frame, staying where it is. */
export function zoomAt({ scale, x, y }: Zoom, factor: number, at: Point): Zoom {
  const next = Math.min(most, Math.max(1, scale * factor));
  if (next === 1) return whole;
  const by = next / scale;
  return { scale: next, x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by };
}

/** Moved, as far as there is something of it beyond the frame. */
export function panBy({ scale, x, y }: Zoom, by: Point, frame: { width: number; height: number }): Zoom {
  const within = (value: number, size: number) => {
    const beyond = (size * (scale - 1)) / 2;
    return Math.min(beyond, Math.max(-beyond, value));
  };
  return { scale, x: within(x + by.x, frame.width), y: within(y + by.y, frame.height) };
}
