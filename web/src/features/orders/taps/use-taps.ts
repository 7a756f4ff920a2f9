import type { Board, OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { isProblem } from "../../../lib/http.ts";
import { useBusinessId, useMe } from "../../../lib/session.ts";
import { useConnection } from "../../../lib/socket.ts";
import { allTexts } from "../../../speak.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { boardQuery } from "../orders-queries.ts";
import type { Kept } from "./kept-taps.ts";
import { withTaps } from "./show-taps.ts";
import type { Deed, Tap } from "./tap.ts";
import { onRefused, tapsOf } from "./taps-of.ts";

const useQueue = () => tapsOf(useMe().user.id, useBusinessId());

export function useKeptTaps(): Kept {
  const { watch, state } = useQueue();
  return useSyncExternalStore(watch, state);
}

/** The board with everything that was tapped, whether the server heard of it or not. */
export function useBoard(): { board: Board | undefined; error: Error | null; refetch: () => void } {
  const { data, error, refetch } = useQuery(boardQuery(useBusinessId()));
  const { taps } = useKeptTaps();
  const board = useMemo(() => data && withTaps(data, taps), [data, taps]);
  return { board, error, refetch: () => void refetch() };
}

/** Does something to an order: at once on the screen, on the server as soon as it answers. */
export function useTap(): (order: OrderSummary, deed: Deed) => void {
  const queue = useQueue();
  return ({ id, shortNumber, version, revision }, deed) =>
    queue.keep({
      key: crypto.randomUUID(),
      at: Date.now(),
      orderId: id,
      shortNumber,
      seen: { version, revision },
      deed,
    });
}

/** Sends what is kept, from whatever page, and says what the server would not do. */
export function useTapSender(): void {
  const queue = useQueue();
  const { t } = useTranslation("orders");
  const errorText = useErrorText();
  const dates = useDates();
  const isOnline = useConnection() === "online";
  useEffect(() => {
    if (isOnline) void queue.flush();
    const send = () => void queue.flush();
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [queue, isOnline]);

  const tell = useEffectEvent(async ({ orderId, shortNumber, at }: Tap, error: unknown) => {
    // The page on which the answer comes may be one that begins without them.
    await allTexts().catch(() => undefined);
    const reason = errorText(error);
    // Several taps on one order are refused for one reason.
    const id = `tap-${orderId}`;
    notifications.hide(id);
    notifications.show({
      id,
      color: "red",
      autoClose: 10_000,
      title: t(isProblem(error, "order.changed_meanwhile") ? "changedMeanwhile" : "notMoved"),
      message: t("tapDropped", { number: shortNumber, time: dates.time(at), reason }),
    });
  });
  useEffect(() => onRefused((tap, error) => void tell(tap, error)), []);
}
