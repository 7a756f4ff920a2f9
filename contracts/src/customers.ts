import { z } from "zod";
import { AddressParts, Location } from "./addresses.ts";
import { Id, Instant, Language } from "./basics.ts";
import { FieldValue, FieldValues } from "./customer-fields.ts";

export const Customer = z.object({
  id: Id,
  name: z.string(),
  /** What WhatsApp says the person is called; `name` is ours and wins. */
  profileName: z.string().nullable(),
  /** International form with +, or null for a person known by username alone. */
  phone: z.string().nullable(),
  /** Further numbers that they write from, since two customers were merged. */
  otherPhones: z.array(z.string()),
  username: z.string().nullable(),
  language: Language.nullable(),
  email: z.string().nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  /** What the business wants to know besides; fields without a value are left out. */
  fields: FieldValues,
  ordersCount: z.int(),
  spentMinor: z.int(),
  firstOrderAt: Instant.nullable(),
  lastOrderAt: Instant.nullable(),
  /** As written, latest first. */
  addresses: z.array(z.string()),
  createdAt: Instant,
});
export type Customer = z.infer<typeof Customer>;

/** Where something was delivered to a customer. */
export const SavedAddress = z.object({
  id: Id,
  /** What the customer calls it: home, work; empty until somebody names it. */
  label: z.string(),
  /** In one line, as written. */
  address: z.string(),
  /** Null for addresses that were kept before they were taken apart. */
  parts: AddressParts.nullable(),
  location: Location.nullable(),
  isDefault: z.boolean(),
  lastUsedAt: Instant,
});
export type SavedAddress = z.infer<typeof SavedAddress>;
export const SavedAddresses = z.object({ items: z.array(SavedAddress) });
export const ChangeSavedAddress = z
  .object({ label: z.string().trim().max(40), address: z.string().trim().min(1).max(300), isDefault: z.boolean() })
  .partial();

export const UpdateCustomer = z
  .object({
    name: z.string().trim().min(1).max(120),
    note: z.string().max(2000),
    tags: z.array(z.string().trim().min(1).max(40)).max(30),
    language: Language.nullable(),
    email: z.string().trim().toLowerCase().pipe(z.email().max(200)).nullable(),
    /** Just these; null takes a value away. */
    fields: z.record(Id, FieldValue.nullable()),
  })
  .partial();
export const CustomerQuery = z.object({ search: z.string().trim().max(120).optional() });
