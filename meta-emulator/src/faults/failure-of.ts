import type { MessageFailure } from "../world/types.ts";
import type { FaultRule } from "./types.ts";

/** What a failed status says when this fault struck. */
export function failureOf({ code, details }: FaultRule, usual: number): MessageFailure {
  return { code: code ?? usual, ...(details === null ? {} : { details }) };
}
