import type { OrderRequests } from "@croozer/contracts/order-quotes";
import type { OrderSummary } from "@croozer/contracts/orders";
import { useState } from "react";
import { z } from "zod";
import { Draft } from "./draft.ts";
import { draftOf, editOf, rebased } from "./edit.ts";
import { keepStored, readStored } from "./stored.ts";
import type { ChangeDraft } from "./use-stored-draft.ts";

/** What somebody makes of an order, and the order they made it of. */
const Work = z.object({ version: z.int(), base: Draft, draft: Draft, isRebased: z.boolean() });
type Work = z.infer<typeof Work>;

/**
 * The order as it is being changed; it survives a reload. When others change the order meanwhile, what was done here is
 * put on top of what they left.
 * @param isWhole whether `requests` are of this very version
 */
export function useEditDraft(order: OrderSummary, requests: OrderRequests, isWhole: boolean) {
  const name = `croozer.edit-order.${order.id}`;
  const [work, setWork] = useState<Work>(() => {
    const base = draftOf(order, requests);
    const fresh = { version: isWhole ? order.version : 0, base, draft: base, isRebased: false };
    const kept = readStored(name, Work);
    return kept === null || Object.keys(editOf(kept.base, kept.draft)).length === 0 ? fresh : kept;
  });
  const keep = (next: Work) => {
    keepStored(name, Object.keys(editOf(next.base, next.draft)).length === 0 ? null : next);
    return next;
  };
  // While drawing, so that nothing is shown or sent of a mixture of both.
  if (isWhole && order.version > work.version) {
    const newest = draftOf(order, requests);
    const wasTouched = work.version > 0 && Object.keys(editOf(work.base, work.draft)).length > 0;
    setWork({
      version: order.version,
      base: newest,
      draft: rebased(work.base, work.draft, newest),
      isRebased: work.isRebased || wasTouched,
    });
  }
  const change: ChangeDraft = (part) =>
    setWork((before) => {
      const { draft } = before;
      return keep({ ...before, draft: { ...draft, ...(typeof part === "function" ? part(draft) : part) } });
    });
  return {
    draft: work.draft,
    edit: { version: work.version, ...editOf(work.base, work.draft) },
    isRebased: work.isRebased,
    isChanged: Object.keys(editOf(work.base, work.draft)).length > 0,
    change,
    clear: () => keepStored(name, null),
  };
}
