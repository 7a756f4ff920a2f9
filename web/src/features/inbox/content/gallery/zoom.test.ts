import { describe, expect, it } from "vitest";
import { panBy, whole, zoomAt } from "./zoom.ts";

describe("zooming a picture", () => {
  it("keeps the point under the pointer where it is", () => {
    const zoomed = zoomAt(whole, 2, { x: 100, y: -50 });
    expect(zoomed).toEqual({ scale: 2, x: -100, y: 50 });
    // What stood at (100, -50) stands there still: its distance from the middle has doubled.
    expect(zoomed.x + 100 * zoomed.scale).toBe(100);
  });
  it("goes no further out than whole, and no further in than eight times", () => {
    expect(zoomAt({ scale: 2, x: 30, y: 30 }, 0.1, { x: 0, y: 0 })).toEqual(whole);
    expect(zoomAt(whole, 100, { x: 0, y: 0 }).scale).toBe(8);
  });
  it("moves only what is beyond the frame", () => {
    const frame = { width: 400, height: 200 };
    expect(panBy(whole, { x: 50, y: 50 }, frame)).toEqual(whole);
    expect(panBy({ scale: 2, x: 0, y: 0 }, { x: 900, y: -900 }, frame)).toEqual({ scale: 2, x: 200, y: -100 });
  });
});
