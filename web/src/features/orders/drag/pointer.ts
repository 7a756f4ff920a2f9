import {
  Cursor,
  DragDropManager,
  Draggable,
  PointerActivationConstraints,
  PointerSensor,
  PreventSelection,
} from "@dnd-kit/dom";
import { isPlace, type Place } from "./drops.ts";
import { type EdgeScroll, edgeScrollOf } from "./edge-scroll.ts";
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

/** The card that a press takes hold of. Buttons of a card do what they say; only its number is also a handle. */
function heldBy({ target }: Event): HTMLElement | null {
  const control = target instanceof Element ? target.closest("button, a, input, [role='menuitem']") : null;
  return control === null || control.matches("[data-handle]") ? cardAt(target) : null;
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
  // Known from the press: by the time that the mouse has gone far enough it may be over another.
  let card: HTMLElement | null = null;
  const preventActivation = (event: PointerEvent) => {
    card = heldBy(event);
    return card === null;
  };
  const manager = new DragDropManager({
    plugins: [Cursor, PreventSelection],
    sensors: [PointerSensor.configure({ activationConstraints: constraints, preventActivation })],
  });
  const whole = new Draggable({ id: "board", element: board }, manager);
  let ghost: Ghost | null = null;
  let scroll: EdgeScroll | null = null;
  let at = { x: 0, y: 0 };
  const look = () => acts.over(placeAt(at));
  const end = () => {
    ghost?.remove();
    ghost = null;
    scroll?.stop();
    scroll = null;
  };
  const { monitor } = manager;
  monitor.addEventListener("beforedragstart", (event) => {
    if (card?.dataset.orderId === undefined || !acts.lift(card.dataset.orderId)) event.preventDefault();
    else {
      at = event.operation.position.current;
      ghost = ghostOf(card);
      const columns = board.querySelector("[data-place]")?.parentElement;
      scroll = columns ? edgeScrollOf(columns, look) : null;
    }
  });
  monitor.addEventListener("dragmove", ({ to, operation: { position } }) => {
    // The position is still that of the move before.
    at = to ?? position.current;
    ghost?.moveTo({ x: at.x - position.initial.x, y: at.y - position.initial.y });
    scroll?.heldAt(at.x);
    look();
  });
  monitor.addEventListener("dragend", ({ canceled }) => {
    end();
    acts.drop(canceled ? null : placeAt(at));
  });
  return () => {
    end();
    whole.destroy();
    manager.destroy();
  };
}
