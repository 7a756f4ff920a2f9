import {
  AutoScroller,
  Cursor,
  DragDropManager,
  Draggable,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
} from "@dnd-kit/dom";
import { isPlace, type Place } from "./drops.ts";
import { type Ghost, ghostOf } from "./ghost.ts";

export type PointerActs = {
  /** @returns whether it may be moved at all */
  lift: (orderId: string) => boolean;
  over: (place: Place | null) => void;
  drop: (place: Place | null) => void;
};

/** A finger that rests so long on a card lifts it; one that moves before scrolls, as ever. */
const restMs = 250;
const touchSlipPx = 8;
const mouseStartPx = 6;

const constraints = ({ pointerType }: PointerEvent) =>
  pointerType === "touch"
    ? [new PointerActivationConstraints.Delay({ value: restMs, tolerance: touchSlipPx })]
    : [new PointerActivationConstraints.Distance({ value: mouseStartPx })];

const cardAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-order-id]") : null;

/** Buttons of a card do what they say; only its number is also a handle. */
function isElsewhere({ target }: Event): boolean {
  if (!(target instanceof Element) || cardAt(target) === null) return true;
  const control = target.closest("button, a, input, [role='menuitem']");
  return control !== null && !control.matches("[data-handle]");
}

function placeAt({ x, y }: { x: number; y: number }): Place | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-place]");
  return isPlace(column?.dataset.place) ? column.dataset.place : null;
}

/**
 * Watches a board for cards that are dragged by mouse or finger: the whole board is one thing to drag, and which card is
 * meant is seen when it starts, so that a card costs nothing until then.
 * @returns to stop it
 */
export function watchPointer(board: HTMLElement, acts: PointerActs): () => void {
  const manager = new DragDropManager({
    plugins: [AutoScroller, Cursor, PreventSelection],
    sensors: [PointerSensor.configure({ activationConstraints: constraints, preventActivation: isElsewhere })],
  });
  const whole = new Draggable({ id: "board", element: board }, manager);
  let ghost: Ghost | null = null;
  const { monitor } = manager;
  monitor.addEventListener("beforedragstart", (event) => {
    const card = cardAt(event.operation.activatorEvent?.target ?? null);
    if (card?.dataset.orderId === undefined || !acts.lift(card.dataset.orderId)) event.preventDefault();
    else ghost = ghostOf(card);
  });
  monitor.addEventListener("dragmove", () => {
    const { transform, position } = manager.dragOperation;
    ghost?.moveTo(transform);
    acts.over(placeAt(position.current));
  });
  monitor.addEventListener("dragend", ({ canceled, operation }) => {
    ghost?.remove();
    ghost = null;
    acts.drop(canceled ? null : placeAt(operation.position.current));
  });
  return () => {
    ghost?.remove();
    whole.destroy();
    manager.destroy();
  };
}
