import { z } from "zod";
import { Id, Instant, Language } from "./basics.ts";

export const Customer = z.object({
  id: Id,
  name: z.string(),
  /** What WhatsApp says the person is called; `name` is ours and wins. */
  profileName: z.string().nullable(),
  /** International form with +, or null for a person known by username alone. */
  phone: z.string().nullable(),
  username: z.string().nullable(),
  language: Language.nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  ordersCount: z.int(),
  spentMinor: z.int(),
  firstOrderAt: Instant.nullable(),
  lastOrderAt: Instant.nullable(),
  /** As written, latest first. */
  addresses: z.array(z.string()),
  createdAt: Instant,
});
export type Customer = z.infer<typeof Customer>;
export const UpdateCustomer = z
  .object({
    name: z.string().trim().min(1).max(120),
    note: z.string().max(2000),
    tags: z.array(z.string().trim().min(1).max(40)).max(30),
    language: Language.nullable(),
  })
  .partial();
export const CustomerQuery = z.object({ search: z.string().trim().max(120).optional() });
