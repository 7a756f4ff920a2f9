import type { House } from "../house/house.ts";
import { percentiles } from "../house/percentiles.ts";

/** What the inbox asks, by the API; `limitMs` is the promise about the 95th percentile. */
const lists = 50;
const searches = 150;
const rules = (...each: object[]) => encodeURIComponent(JSON.stringify({ match: "all", rules: each }));
export const questions: Record<string, { path: string; limitMs: number }> = {
  "first page": { path: "/conversations?status=open&limit=50", limitMs: lists },
  "next page": { path: "/conversations?status=open&limit=50&cursor={next}", limitMs: lists },
  "tenth page of resolved": { path: "/conversations?status=resolved&limit=50&cursor={far}", limitMs: lists },
  mine: { path: "/conversations?status=open&assigned=me&limit=50", limitMs: lists },
  unassigned: { path: "/conversations?status=open&assigned=nobody&limit=50", limitMs: lists },
  "needs a person": { path: "/conversations?status=open&needsPerson=true&limit=50", limitMs: lists },
  "closing soon": { path: "/conversations?status=open&closingSoon=true&limit=50", limitMs: lists },
  "by label": { path: "/conversations?status=open&label={label}&limit=50", limitMs: lists },
  "by team": { path: "/conversations?status=open&team={team}&limit=50", limitMs: lists },
  "waiting longest": { path: "/conversations?status=open&sort=waiting&limit=50", limitMs: lists },
  "by priority": { path: "/conversations?status=open&sort=priority&limit=50", limitMs: lists },
  "filter: unread of a tag": {
    path: `/conversations?status=open&limit=50&rules=${rules({ field: "unread", op: "is", value: true }, { field: "customerTag", op: "is", value: ["vip"] })}`,
    limitMs: lists,
  },
  "thread open": { path: "/conversations/{conversation}/messages?limit=50", limitMs: lists },
  counts: { path: "/conversations/counts", limitMs: lists },
  "counts of views": { path: "/conversations/view-counts", limitMs: lists },
  "search: a common word": { path: "/messages/search?search=פיצה", limitMs: searches },
  "search: begins of words": { path: "/messages/search?search=פי", limitMs: searches },
  "search: behind a prefix": { path: "/messages/search?search=הפטריות", limitMs: searches },
  "search: two words": { path: "/messages/search?search=tiramisu lemonade", limitMs: searches },
  "search: three common words": { path: "/messages/search?search=פיצה גדולה זיתים", limitMs: searches },
  "search: a rare word": { path: "/messages/search?search=כמהין", limitMs: searches },
  "search: rare, the next page": { path: "/messages/search?search=truffle&cursor={rare}", limitMs: searches },
  "search: rare and common": { path: "/messages/search?search=truffle pizza", limitMs: searches },
  "search: a mistake": { path: "/messages/search?search=margheritta", limitMs: searches },
  "search: a mistake in Hebrew": { path: "/messages/search?search=פפירוני", limitMs: searches },
  "search: what is nowhere": { path: "/messages/search?search=zzzsushi", limitMs: searches },
  "people: a common name": { path: "/conversations?person=דנה&limit=30", limitMs: searches },
  "people: name and number": { path: "/conversations?person=tom smith&limit=30", limitMs: searches },
  "people: a phone": { path: "/conversations?person=055-000-7919&limit=30", limitMs: searches },
  "people: last digits": { path: "/conversations?person=7919&limit=30", limitMs: searches },
};

const tenths = (ms: number): number => Math.round(ms * 10) / 10;
export type Answer = { p50: number; p95: number; items: number };
type Page = { items?: { id: string }[]; nextCursor?: string | null };

/** Signs in as the demo's owner, so that "mine" is somebody's. */
export async function signIn({ url, signInUrl }: House): Promise<string> {
  const token = new URL(signInUrl).searchParams.get("link");
  const response = await fetch(`${url}/api/auth/sign-in-link`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Error(`the owner could not sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Asks each some times, one after another. @returns milliseconds of the server's answers */
export async function askAll(
  house: House,
  { cookie, times, labelId, teamId }: { cookie: string; times: number; labelId: string; teamId: string },
): Promise<Record<string, Answer>> {
  const ask = async (path: string) => {
    const startedAt = performance.now();
    const response = await fetch(`${house.url}/api${path}`, {
      headers: { cookie, "x-business-id": house.businessId },
    });
    const body = (await response.json()) as Page;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`);
    return { took: performance.now() - startedAt, body };
  };
  const nextOf = async (path: string) => (await ask(path)).body.nextCursor ?? "";
  const next = await nextOf("/conversations?status=open&limit=50");
  let far = await nextOf("/conversations?status=resolved&limit=50");
  for (let page = 2; page < 10 && far !== ""; page += 1)
    far = await nextOf(`/conversations?status=resolved&limit=50&cursor=${far}`);
  const rare = await nextOf("/messages/search?search=truffle");
  const conversation = (await ask("/conversations?limit=1")).body.items?.[0]?.id ?? "";
  const filled = { next, far, rare, conversation, label: labelId, team: teamId };
  const answers: Record<string, Answer> = {};
  for (const [name, { path }] of Object.entries(questions)) {
    const asked = path
      .replaceAll(/\{(\w+)\}/g, (all, key: string) => (filled as Record<string, string>)[key] ?? all)
      .replace(/[?&]cursor=(?=&|$)/, "");
    const took: number[] = [];
    let items = 0;
    for (let n = 0; n < times; n += 1) {
      const answer = await ask(asked);
      took.push(answer.took);
      items = answer.body.items?.length ?? 0;
    }
    const { p50, p95 } = percentiles(took);
    answers[name] = { p50: tenths(p50), p95: tenths(p95), items };
  }
  return answers;
}
