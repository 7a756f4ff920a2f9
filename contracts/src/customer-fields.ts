import { z } from "zod";
import { Id } from "./basics.ts";

export const fieldKinds = ["text", "number", "date", "choice", "yes_no"] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Something that a business wants to know of its customers. */
export const CustomerField = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(fieldKinds),
  /** Of a choice, in their order; else empty. */
  choices: z.array(z.string()),
});
export type CustomerField = z.infer<typeof CustomerField>;
export const CustomerFields = z.object({ items: z.array(CustomerField) });

export const mostFields = 30;
const SaveField = z.object({
  /** Of one that is there already, whose kind stays. */
  id: Id.optional(),
  name: z.string().trim().min(1).max(60),
  kind: z.enum(fieldKinds),
  choices: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
});
/** `PUT /api/customer-fields`: all of them in their order; one that is left out is removed with its values. */
export const SaveCustomerFields = z.object({ items: z.array(SaveField).max(mostFields) });
export type SaveCustomerFields = z.output<typeof SaveCustomerFields>;

/** A date is `2026-11-29`. */
export const FieldValue = z.union([z.string().trim().max(500), z.number(), z.boolean()]);
export type FieldValue = z.infer<typeof FieldValue>;
/** Values by the ids of their fields. */
export const FieldValues = z.record(Id, FieldValue);
export type FieldValues = z.infer<typeof FieldValues>;
