import { IconMapPinFilled } from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { MapPicture } from "../chat/MapPicture.tsx";
import styles from "./attach.module.css";
import { moved, type Point } from "./map-place.ts";

const keySteps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const keyPx = 8;

type Props = { centre: Point; label: string; onMove: (place: Point) => void };

/** A drawn map with a pin that is dragged, or moved by the arrow keys. `centre` is where the pin was put first. */
export function PinMap({ centre, label, onMove }: Props) {
  const map = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState({ x: 0, y: 0 });
  const dragging = useRef(false);

  function put(x: number, y: number): void {
    const box = map.current?.getBoundingClientRect();
    if (!box) return;
    const [halfWidth, halfHeight] = [box.width / 2 - 10, box.height / 2 - 10];
    const next = { x: Math.max(-halfWidth, Math.min(halfWidth, x)), y: Math.max(-halfHeight, Math.min(halfHeight, y)) };
    setOffset(next);
    onMove(moved(centre, next.x, next.y));
  }
  function follow(event: PointerEvent): void {
    const box = map.current?.getBoundingClientRect();
    if (!box || !dragging.current) return;
    put(event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2);
  }
  function pressed(event: KeyboardEvent): void {
    const step = keySteps[event.key];
    if (!step) return;
    event.preventDefault();
    put(offset.x + step[0] * keyPx, offset.y + step[1] * keyPx);
  }
  return (
    <div
      ref={map}
      className={styles.pinMap}
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the pin
      tabIndex={0}
      dir="ltr"
      data-testid="pin-map"
      onKeyDown={pressed}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = true;
        follow(event);
      }}
      onPointerMove={follow}
      onPointerUp={() => {
        dragging.current = false;
      }}
    >
      <MapPicture latitude={centre.latitude} longitude={centre.longitude} withoutPin />
      <span className={styles.pin} style={{ translate: `${offset.x}px ${offset.y}px` }}>
        <IconMapPinFilled size={38} aria-hidden="true" />
      </span>
    </div>
  );
}
