import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/** `ticket` is the kitchen's, `receipt` the customer's. */
export const PaperKind = z.enum(["ticket", "receipt"]);
export type PaperKind = z.infer<typeof PaperKind>;
/** One time that something was put on paper. */
export const Print = z.object({
  id: Id,
  kind: PaperKind,
  /** Of the order, as it was then. */
  revision: z.int(),
  /** 0 is the first one of the revision; later ones say on the paper that they are copies. */
  copy: z.int(),
  /** Where, as that browser calls itself. */
  device: z.string().nullable(),
  automatic: z.boolean(),
  at: Instant,
  by: z.string(),
});
export type Print = z.infer<typeof Print>;
/** The latest ticket of an order: of an earlier revision than the order's, it changed since. */
export const TicketPrint = Print.pick({ revision: true, copy: true, at: true, by: true });
export type TicketPrint = z.infer<typeof TicketPrint>;

/** Said before the paper is fetched: the first to say it prints. */
export const RecordPrint = z.object({
  kind: PaperKind.default("ticket"),
  /** What was seen: another one is refused, with the present order. */
  revision: z.int().min(1),
  /** Print what was printed already, as a copy; else that is refused (`order.already_printed`). */
  again: z.boolean().default(false),
  automatic: z.boolean().default(false),
  device: z.string().trim().min(1).max(80).nullable().default(null),
});

/** Answer of `POST /api/orders/{id}/receipt/send`. */
export const ReceiptSent = z.object({
  sent: z.boolean(),
  /** `no_conversation` or `window_closed` when it was not. */
  reason: z.string().nullable(),
});
