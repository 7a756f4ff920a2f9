import { Me } from "@croozer/contracts/auth";
import { Board } from "@croozer/contracts/orders";
import { z } from "zod";

/** The board as it was last heard of, with whose eyes: there is one on a device, of one member in one business. */
const LastBoard = z.object({ at: z.number(), businessId: z.string(), me: Me, board: Board });
export type LastBoard = z.infer<typeof LastBoard>;

/** As long as taps are kept: whoever comes back later has another day before them. */
const worthMs = 12 * 60 * 60_000;
const cacheName = "croozer-last-board";
const address = "/last-board";

/** The browser's store for answers: it takes a board of any size and holds no page up. Over plain HTTP there is none. */
type Store = Pick<CacheStorage, "open" | "delete">;
const storeOf = (): Store | null => (typeof caches === "undefined" ? null : caches);

/** Keeps a board in place of the one before. A full or forbidden store keeps none. */
export async function keepLastBoard(last: LastBoard, store: Store | null = storeOf()): Promise<void> {
  try {
    const cache = await store?.open(cacheName);
    await cache?.put(address, new Response(JSON.stringify(last)));
  } catch {
    await forgetLastBoard(store);
  }
}

/** What is kept for this business; null when there is none, it is another's, too old, or of another version of the page. */
export async function findLastBoard(
  businessId: string | null,
  now = Date.now(),
  store: Store | null = storeOf(),
): Promise<LastBoard | null> {
  try {
    const kept = await (await store?.open(cacheName))?.match(address);
    const last = kept && LastBoard.safeParse(await kept.json()).data;
    return last && last.businessId === businessId && now - last.at < worthMs ? last : null;
  } catch {
    return null;
  }
}

/** Nothing of it is left: whoever comes next is somebody else, or looks at another business. */
export async function forgetLastBoard(store: Store | null = storeOf()): Promise<void> {
  await store?.delete(cacheName).catch(() => false);
}
