/** So near to an edge the board moves on, faster the nearer. */
const edgePx = 56;
const mostPxPerFrame = 14;

export type EdgeScroll = { heldAt: (x: number) => void; stop: () => void };

/**
 * Moves the columns sideways while a card is held at their edge. The library's own way takes every position of a page
 * from right to left for its beginning, and does not move there.
 */
export function edgeScrollOf(columns: HTMLElement, onMoved: () => void): EdgeScroll {
  let pace = 0;
  let frame: number | null = null;
  const move = () => {
    columns.scrollLeft += pace;
    onMoved();
    frame = pace === 0 ? null : requestAnimationFrame(move);
  };
  const paceFor = (toEdgePx: number) => Math.max(0, 1 - Math.max(0, toEdgePx) / edgePx) * mostPxPerFrame;
  return {
    heldAt: (x) => {
      const box = columns.getBoundingClientRect();
      pace = paceFor(box.right - x) - paceFor(x - box.left);
      if (pace !== 0) frame ??= requestAnimationFrame(move);
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      frame = null;
      pace = 0;
    },
  };
}
