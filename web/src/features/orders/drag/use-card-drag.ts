import type { OrderSummary } from "@croozer/contracts/orders";
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Drop, type Drops, dropsOf, nextPlace, type Place, standsIn } from "./drops.ts";
import type { PointerActs } from "./pointer.ts";

type Lifted = { order: OrderSummary; drops: Drops; over: Place | null; byKeys: boolean };
type Wish = {
  board: RefObject<HTMLElement | null>;
  isEnabled: boolean;
  find: (orderId: string) => OrderSummary | undefined;
  onDrop: (order: OrderSummary, drop: Drop) => void;
};

const handleOf = (board: HTMLElement | null, orderId: string) => {
  const own = `[data-order-id="${CSS.escape(orderId)}"]`;
  return board?.querySelector<HTMLElement>(`${own}[data-handle], ${own} [data-handle]`);
};

/** Moves cards from column to column by pointer and by keys: only to where a step is legal, which is then done. */
export function useCardDrag({ board, isEnabled, find, onDrop }: Wish) {
  const { t } = useTranslation("drag");
  const { t: tOrders } = useTranslation("orders");
  const nameOf = (place: Place) => tOrders(place === "done" ? "done" : `column_${place}`);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [said, setSaid] = useState("");
  // The card is drawn anew in its column, and whoever moved it by keys goes on from it.
  const follow = useRef<string | null>(null);

  const lift = (orderId: string, byKeys: boolean): boolean => {
    const order = find(orderId);
    const drops = order && dropsOf(order);
    if (order === undefined || drops === undefined || drops.size === 0) return false;
    setLifted({ order, drops, over: null, byKeys });
    setSaid(t("lifted", { number: order.shortNumber, places: [...drops.keys()].map(nameOf).join(", ") }));
    return true;
  };
  const hover = (place: Place | null) => {
    if (lifted === null || place === lifted.over) return;
    setLifted({ ...lifted, over: place });
    if (place !== null && lifted.drops.has(place)) setSaid(t("over", { place: nameOf(place) }));
  };
  const letGo = (place: Place | null) => {
    if (lifted === null) return;
    setLifted(null);
    const { id, shortNumber: number } = lifted.order;
    // What may be done is what may be done by now.
    const order = find(id);
    const drop = order && place !== null ? dropsOf(order).get(place) : undefined;
    if (order === undefined || place === null || drop === undefined) return setSaid(t("putBack", { number }));
    setSaid(t("movedTo", { number, place: nameOf(place) }));
    onDrop(order, drop);
  };

  const pointerLift = useEffectEvent<PointerActs["lift"]>((orderId) => lift(orderId, false));
  const pointerOver = useEffectEvent<PointerActs["over"]>(hover);
  const pointerDrop = useEffectEvent<PointerActs["drop"]>(letGo);
  useEffect(() => {
    const element = board.current;
    if (element === null || !isEnabled) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    // After the board is on the screen: nobody drags before.
    void import("./pointer.ts").then(({ watchPointer }) => {
      if (isGone) return;
      stop = watchPointer(element, {
        lift: (orderId) => pointerLift(orderId),
        over: (place) => pointerOver(place),
        drop: (place) => pointerDrop(place),
      });
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [board, isEnabled]);

  useEffect(() => {
    if (follow.current === null || document.activeElement !== document.body) return;
    handleOf(board.current, follow.current)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (!isEnabled || !(target instanceof Element) || !target.matches("[data-handle]")) return;
    follow.current = null;
    const orderId = target.closest<HTMLElement>("[data-order-id]")?.dataset.orderId ?? "";
    if (lifted === null) {
      if (event.key === " " && !event.repeat && lift(orderId, true)) event.preventDefault();
      return;
    }
    if (event.key === "Tab") return letGo(null);
    event.preventDefault();
    if (event.key === "Escape") return letGo(null);
    if (event.key === " " || event.key === "Enter") {
      follow.current = lifted.order.id;
      return letGo(lifted.over);
    }
    const along = getComputedStyle(target).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const place = nextPlace(lifted.drops, lifted.over ?? standsIn(lifted.order), event.key === along ? 1 : -1);
    if (place === null) return setSaid(t("noneThere"));
    hover(place);
    board.current?.querySelector(`[data-place="${place}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  /** Whoever goes elsewhere has let it be. */
  const onBlur = () => {
    if (lifted?.byKeys) letGo(null);
  };
  return { lifted, said, keys: { onKeyDown, onBlur } };
}
