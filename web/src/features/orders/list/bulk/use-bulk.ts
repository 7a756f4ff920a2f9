import type { OrderSummary } from "@croozer/contracts/orders";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { request } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { couriersQuery, handManyToCourier, useToldNote } from "../../../couriers/couriers-queries.ts";
import { type BulkAct, type BulkRequest, runBulk } from "./bulk-acts.ts";
import { handOverAll } from "./hand-over.ts";

/** Orders picked in the list, and what is done to all of them. */
export function useBulk(orders: readonly OrderSummary[]) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const [pickedIds, setPickedIds] = useState<ReadonlySet<string>>(new Set());
  const [over, setOver] = useState(0);
  // What the filters no longer show is not meant.
  const picked = orders.filter(({ id }) => pickedIds.has(id));
  const tellNote = useToldNote();
  const couriers = useQuery({ ...couriersQuery(businessId), enabled: picked.length > 0 }).data?.items ?? [];
  const run = useMutation({
    mutationFn: async (act: BulkAct) => {
      setOver(0);
      const send = ({ method, path, body }: BulkRequest) =>
        request(method, path, z.unknown(), { body, businessId, idempotencyKey: crypto.randomUUID() });
      if (act.kind !== "hand_over" || act.courier === null) return runBulk(picked, act, send, setOver);
      const { id, name } = act.courier;
      const give = (some: readonly OrderSummary[]) => handManyToCourier(businessId, id, some);
      const { given, ...outcome } = await handOverAll(picked, { send, give }, setOver);
      for (const told of given) tellNote(name, told);
      return outcome;
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
  return { picked, pick, run, over, couriers, isPicked: (id: string) => pickedIds.has(id) };
}
export type Bulk = ReturnType<typeof useBulk>;
