import { newRequestId } from "../../platform/db/db.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Platform } from "../../platform/platform.ts";
import { missMember, onlineLastsMs, seeMembers } from "./availability.ts";

type Online = {
  /** A screen of the member was opened here. */
  entered(businessId: string, memberId: string): void;
  left(businessId: string, memberId: string): void;
  stop(): void;
};

/** Keeps known whose screens are connected to this process, for whoever deals out work, in whichever process. */
export function keepOnline({ db, log, realtime }: Platform): Online {
  /** Open screens by member, by business. */
  const screens = new Map<string, Map<string, number>>();

  const inTx = (businessId: string, act: (tx: Tx) => Promise<void>) => {
    const context = { businessId, requestId: newRequestId(), actor: { kind: "system", name: "online" } } as const;
    void db
      .inTx(context, act)
      .catch((error: Error) => log.warn({ businessId, err: error.message }, "who is online could not be kept"));
  };
  const count = (businessId: string, memberId: string, by: 1 | -1): number => {
    const members = screens.get(businessId) ?? new Map<string, number>();
    const open = (members.get(memberId) ?? 0) + by;
    if (open > 0) members.set(memberId, open);
    else members.delete(memberId);
    if (members.size > 0) screens.set(businessId, members);
    else screens.delete(businessId);
    return open;
  };

  const timer = setInterval(() => {
    for (const [businessId, members] of screens) inTx(businessId, (tx) => seeMembers(tx, [...members.keys()]));
  }, onlineLastsMs / 3);
  timer.unref();
  return {
    entered(businessId, memberId) {
      if (count(businessId, memberId, 1) === 1) inTx(businessId, (tx) => seeMembers(tx, [memberId]));
    },
    left(businessId, memberId) {
      if (count(businessId, memberId, -1) > 0 || realtime.presence.isOnline(businessId, memberId)) return;
      inTx(businessId, (tx) => missMember(tx, memberId));
    },
    stop: () => clearInterval(timer),
  };
}
