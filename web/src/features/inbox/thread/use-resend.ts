import { useEffect } from "react";
import { useBusinessId } from "../../../lib/session.ts";
import { useConnection } from "../../../lib/socket.ts";
import type { Outgoing } from "../outbox/outbox.ts";
import { sendAgain, useOutbox } from "../outbox/outbox-store.ts";

/** What is older may not be meant any more: its writer decides. */
const freshMs = 10 * 60_000;
const pauseMs = 3_000;

/** Which goes again by itself: it did not reach the server, which may be asked twice, and was written lately. */
export const goesAgain = ({ state, at }: Outgoing, nowMs: number): boolean =>
  state === "unreached" && nowMs - Date.parse(at) < freshMs;

/** Sends what did not reach the server as soon as it can be reached, in the order in which it was written. */
export function useResend(): void {
  const businessId = useBusinessId();
  const isOnline = useConnection() === "online";
  const outbox = useOutbox(businessId);
  useEffect(() => {
    if (!isOnline || !outbox.some((one) => goesAgain(one, Date.now()))) return;
    const timer = setTimeout(() => {
      for (const one of outbox) if (goesAgain(one, Date.now())) sendAgain(businessId, one.clientId);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [isOnline, outbox, businessId]);
}
