import { z } from "zod";

/** Why an order is declined or cancelled, most of the time. */
export const CancelCause = z.enum(["closed", "too_busy", "sold_out", "outside_area", "asked"]);
export type CancelCause = z.infer<typeof CancelCause>;
