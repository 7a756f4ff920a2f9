import { wrongParameter } from "./graph-error.ts";
import type { GraphCall } from "./operation.ts";

type Paging = { cursors: { before: string; after: string }; next?: string; previous?: string };
type Page = { data: unknown[]; paging?: Paging };

const defaultLimit = 25;

/** One page of an edge, by `limit` and `after` or `before`, with links to the pages around it. */
export function pageOf<T>(all: T[], call: GraphCall, view: (item: T) => unknown): Page {
  const { params } = call;
  const limit = readLimit(params.limit);
  const before = readCursor(params.before);
  const start = before === null ? (readCursor(params.after) ?? -1) + 1 : Math.max(0, before - limit);
  const end = before === null ? start + limit : before;
  const data = all.slice(start, end).map(view);
  if (data.length === 0) return { data };
  const cursors = { before: toCursor(start), after: toCursor(start + data.length - 1) };
  const next = start + data.length < all.length ? { next: linkTo(call, limit, "after", cursors.after) } : {};
  const previous = start > 0 ? { previous: linkTo(call, limit, "before", cursors.before) } : {};
  return { data, paging: { cursors, ...next, ...previous } };
}

/** The same request for another page; with the token in it when it came as a parameter, as Meta does. */
function linkTo({ sim, url: path }: GraphCall, limit: number, name: "after" | "before", cursor: string): string {
  const url = new URL(path, sim.origin());
  url.searchParams.delete("after");
  url.searchParams.delete("before");
  url.searchParams.set("limit", String(limit));
  url.searchParams.set(name, cursor);
  return url.href;
}

/** Where the edge of an object is asked for by itself: what links to its other pages are made from. */
export function edgeUrl({ version, params }: GraphCall, id: string, edge: string): string {
  const token =
    typeof params.access_token === "string" ? `?${new URLSearchParams({ access_token: params.access_token })}` : "";
  return `/${version}/${id}/${edge}${token}`;
}

function readLimit(limit: unknown): number {
  if (limit === undefined) return defaultLimit;
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1) throw wrongParameter("Param limit must be a positive integer.");
  return Math.min(number, 1_000);
}

function readCursor(cursor: unknown): number | null {
  if (cursor === undefined || cursor === "") return null;
  const index = Number(Buffer.from(String(cursor), "base64url").toString("latin1"));
  if (!Number.isInteger(index) || index < 0) throw wrongParameter("Invalid cursors values");
  return index;
}

function toCursor(index: number): string {
  return Buffer.from(String(index)).toString("base64url");
}
