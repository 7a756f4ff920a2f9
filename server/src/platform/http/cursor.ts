import { z } from "zod";
import { refuse } from "../refusal.ts";

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Where a page sorted by a time and an id ended. Times are kept in whole milliseconds. */
export type Cursor = { at: Date; id: string };

export const writeCursor = ({ at, id }: Cursor): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString("base64url");

/**
 * Reads what `writeCursor` wrote; null without one.
 * @throws `request.invalid`
 */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    const [at, id] = Position.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { at: new Date(at), id };
  } catch {
    refuse("request.invalid", { cursor: "not a cursor of ours" });
  }
}

/** One row more than asked was read: the rest tells whether there is a next page. */
export function pageFrom<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => Cursor) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? writeCursor(cursorOf(last)) : null };
}
