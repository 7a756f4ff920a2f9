import type { OrderSummary } from "@croozer/contracts/orders";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { request } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { type BulkAct, runBulk } from "./bulk-acts.ts";

/** Orders picked in the list, and what is done to all of them. */
export function useBulk(orders: readonly OrderSummary[]) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const [pickedIds, setPickedIds] = useState<ReadonlySet<string>>(new Set());
  const [over, setOver] = useState(0);
  // What the filters no longer show is not meant.
  const picked = orders.filter(({ id }) => pickedIds.has(id));
  const run = useMutation({
    mutationFn: (act: BulkAct) => {
      setOver(0);
      return runBulk(
        picked,
        act,
        ({ method, path, body }) =>
          request(method, path, z.unknown(), { body, businessId, idempotencyKey: crypto.randomUUID() }),
        setOver,
      );
    },
    // Those that were refused stay picked: something is still to be done about them.
    onSuccess: ({ failed }) => setPickedIds(new Set(failed.map(({ order }) => order.id))),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
  const pick = (ids: readonly string[], isPicked: boolean) => {
    run.reset();
    setPickedIds((before) => {
      const after = new Set(before);
      for (const id of ids)
        if (isPicked) after.add(id);
        else after.delete(id);
      return after;
    });
  };
  return { picked, pick, run, over, isPicked: (id: string) => pickedIds.has(id) };
}
export type Bulk = ReturnType<typeof useBulk>;
