import { type PointerEvent, useEffect, useRef, useState } from "react";
import { type Point, panBy, whole, type Zoom, zoomAt } from "./zoom.ts";

const step = 1.4;
const panPx = 80;
/** A finger that went so far sideways over a whole picture turns to the next. */
const swipePx = 60;

type Options = { pictureId: string; onSwipe: (direction: "left" | "right") => void };

/** Wheel, pinch, drag, double press and keys on a picture; the next one is whole again. */
export function useZoom({ pictureId, onSwipe }: Options) {
  const [zoom, setZoom] = useState<Zoom>(whole);
  const [zoomed, setZoomed] = useState(pictureId);
  if (zoomed !== pictureId) {
    setZoomed(pictureId);
    setZoom(whole);
  }
  const frame = useRef<HTMLDivElement>(null);
  const fingers = useRef(new Map<number, Point>());
  const began = useRef<Point | null>(null);

  const fromMiddle = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = frame.current?.getBoundingClientRect();
    return box === undefined
      ? { x: 0, y: 0 }
      : { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
  };
  const sizes = () => ({ width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 });
  const by = (factor: number, at: Point = { x: 0, y: 0 }) => setZoom((now) => zoomAt(now, factor, at));
  const pan = (move: Point) => setZoom((now) => panBy(now, move, sizes()));

  // React listens to wheels without the right to hold the page back.
  useEffect(() => {
    const box = frame.current;
    const roll = (event: WheelEvent) => {
      event.preventDefault();
      by(Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)), fromMiddle(event));
    };
    box?.addEventListener("wheel", roll, { passive: false });
    return () => box?.removeEventListener("wheel", roll);
  });

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      frame.current?.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      began.current = fingers.current.size === 1 ? { x: event.clientX, y: event.clientY } : null;
    },
    onPointerMove: (event: PointerEvent) => {
      const last = fingers.current.get(event.pointerId);
      if (last === undefined) return;
      const now = { x: event.clientX, y: event.clientY };
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (other === undefined) return pan({ x: now.x - last.x, y: now.y - last.y });
      const apart = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y);
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      if (apart(last) > 0) by(apart(now) / apart(last), fromMiddle(middle));
    },
    onPointerUp: (event: PointerEvent) => {
      fingers.current.delete(event.pointerId);
      const from = began.current;
      began.current = null;
      if (from === null || zoom.scale > 1 || event.pointerType === "mouse") return;
      const across = event.clientX - from.x;
      if (Math.abs(across) > swipePx && Math.abs(across) > 2 * Math.abs(event.clientY - from.y))
        onSwipe(across > 0 ? "right" : "left");
    },
    onPointerCancel: (event: PointerEvent) => fingers.current.delete(event.pointerId),
    onDoubleClick: (event: { clientX: number; clientY: number }) =>
      setZoom((now) => (now.scale > 1 ? whole : zoomAt(now, 2.5, fromMiddle(event)))),
  };
  /** @returns whether the key was one of these */
  const press = (key: string): boolean => {
    const moves: Record<string, Point> = {
      ArrowLeft: { x: panPx, y: 0 },
      ArrowRight: { x: -panPx, y: 0 },
      ArrowUp: { x: 0, y: panPx },
      ArrowDown: { x: 0, y: -panPx },
    };
    const move = moves[key];
    if (key === "+" || key === "=") by(step);
    else if (key === "-") by(1 / step);
    else if (key === "0") setZoom(whole);
    else if (move !== undefined && zoom.scale > 1) pan(move);
    else return false;
    return true;
  };
  return { zoom, frame, handlers, press, larger: () => by(step), smaller: () => by(1 / step) };
}
