import { z } from "zod";
import { Id } from "./basics.ts";
import { Customer } from "./customers.ts";

const whose = z.enum(["into", "from"]).default("into");

/** `POST /api/customers/:id/merge`: `from` becomes the customer of the path. It cannot be undone. */
export const MergeCustomers = z.object({
  from: Id,
  /** Whose word counts where both have one. */
  keep: z.object({ name: whose, phone: whose, email: whose }).default({ name: "into", phone: "into", email: "into" }),
});
export type MergeCustomers = z.output<typeof MergeCustomers>;

export const duplicateReasons = ["phone", "email", "name", "address"] as const;
/** Customers that may be the same person, with what they have in common. */
export const LikelyDuplicates = z.object({
  items: z.array(z.object({ customer: Customer, because: z.array(z.enum(duplicateReasons)) })),
});
export type LikelyDuplicates = z.infer<typeof LikelyDuplicates>;
