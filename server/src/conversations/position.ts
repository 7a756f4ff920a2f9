import type { z } from "zod";
import { refuse } from "../platform/refusal.ts";

/** The cursor of a page: where the next one goes on. */
export const writePosition = (position: object | null): string | null =>
  position && Buffer.from(JSON.stringify(position)).toString("base64url");

/** @throws request.invalid for what we did not write */
export function readPosition<S extends z.ZodType>(shape: S, cursor: string | undefined): z.output<S> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    refuse("request.invalid", { field: "cursor" });
  }
}
