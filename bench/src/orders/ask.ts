import type { House } from "../house/house.ts";
import { percentiles } from "../house/percentiles.ts";

/** What people ask of the orders, by the API. `{next}` is the cursor of the tenth page. */
export const questions: Record<string, string> = {
  "first page": "?limit=30",
  "tenth page": "?limit=30&cursor={next}",
  unfinished: "?limit=30&status=pending,confirmed,preparing,ready,out_for_delivery",
  cancelled: "?limit=30&status=cancelled",
  "unpaid of a source": "?limit=30&payment=pending&source=web",
  tagged: "?limit=30&tag=vip",
  "a month of pickups": "?limit=30&from={monthAgo}&fulfilment=pickup",
  "search: a number": "?limit=30&search=%230007",
  "search: a phone": "?limit=30&search=055-555 4321",
  "search: last digits": "?limit=30&search=4321",
  "search: a common name": "?limit=30&search=דנה",
  "search: name and family": "?limit=30&search=tom smith",
  "search: a common dish": "?limit=30&search=margherita",
  "search: a rare dish": "?limit=30&search=truffle",
  "search: dish and status": "?limit=30&search=כמהין&status=cancelled",
  "search: what is nowhere": "?limit=30&search=sushi",
  statistics: "/statistics",
  board: "/board",
};

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

export type Answer = { p50: number; p95: number };

/** Asks each some times, one after another. @returns milliseconds of the server's answers */
export async function askAll({ url, issueKey }: House, times: number): Promise<Record<string, Answer>> {
  let apiKey = await issueKey();
  const ask = async (path: string) => {
    const startedAt = performance.now();
    const response = await fetch(`${url}/api/orders${path}`, { headers: { authorization: `Bearer ${apiKey}` } });
    const body = (await response.json()) as { nextCursor?: string | null };
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return { took: performance.now() - startedAt, next: body.nextCursor ?? null };
  };
  let next: string | null = null;
  for (let page = 1; page < 10; page += 1)
    next = (await ask(`?limit=30${next === null ? "" : `&cursor=${next}`}`)).next;
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  const answers: Record<string, Answer> = {};
  for (const [name, path] of Object.entries(questions)) {
    apiKey = await issueKey();
    const asked = path.replace("{next}", next ?? "").replace("{monthAgo}", monthAgo);
    const took: number[] = [];
    for (let n = 0; n < times; n += 1) took.push((await ask(asked)).took);
    const { p50, p95 } = percentiles(took);
    answers[name] = { p50: tenths(p50), p95: tenths(p95) };
  }
  return answers;
}
