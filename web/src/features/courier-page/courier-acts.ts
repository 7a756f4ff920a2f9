import { CourierAct, CourierPage } from "@croozer/contracts/couriers";
import { z } from "zod";
import { ApiProblem, isProblem, NetworkProblem, post } from "../../lib/http.ts";
import { createKeptQueue } from "../../lib/kept-queue.ts";
import { queryClient } from "../../lib/query.ts";
import { carriedQuery } from "./courier-queries.ts";

const KeptAct = z.object({ key: z.string(), at: z.int(), orderId: z.string(), shortNumber: z.int(), act: CourierAct });
export type KeptAct = z.infer<typeof KeptAct>;

const againMs = 3_000;
/** A lift has no network and says nothing at all. */
const patienceMs = 8_000;

export type CourierQueue = ReturnType<typeof createKeptQueue<KeptAct, object>>;
const queues = new Map<string, CourierQueue>();
const listeners = new Set<(act: KeptAct, error: unknown) => void>();

const alone = (name: string, act: () => Promise<void>): Promise<void> =>
  navigator.locks === undefined ? act() : navigator.locks.request(name, act);

/** What a courier tapped on this device, until the server has answered it: kept over a reload and a tunnel. */
export function actsOf(token: string): CourierQueue {
  const known = queues.get(token);
  if (known !== undefined) return known;
  const storageKey = `croozer.courier.${token}`;
  const queue: CourierQueue = createKeptQueue<KeptAct, object>({
    schema: KeptAct,
    storage: localStorage,
    storageKey,
    send: (act) => sendAct(token, act),
    afterDone: (acts, done) => acts.filter(({ key }) => key !== done.key),
    alone: (act) => alone(storageKey, act),
    now: Date.now,
    later: (act) => void setTimeout(act, againMs),
  });
  queues.set(token, queue);
  return queue;
}

async function sendAct(token: string, kept: KeptAct) {
  const { queryKey } = carriedQuery(token);
  try {
    const path = `/api/carry/${encodeURIComponent(token)}/orders/${kept.orderId}`;
    const page = await post(path, CourierPage, kept.act, { signal: AbortSignal.timeout(patienceMs) });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, page);
    return { kind: "done" } as const;
  } catch (error) {
    if (isWithoutAnswer(error)) return { kind: "no_answer" } as const;
    for (const tell of listeners) tell(kept, error);
    void queryClient.invalidateQueries({ queryKey });
    return { kind: "refused" } as const;
  }
}

function isWithoutAnswer(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.status >= 502 || isProblem(error, "request.rate_limited");
  return error instanceof NetworkProblem || error instanceof DOMException;
}

export function onActRefused(tell: (act: KeptAct, error: unknown) => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
