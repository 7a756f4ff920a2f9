import { z } from "zod";
import { Id } from "./basics.ts";

/** The lists that can be narrowed and kept so. */
export const ViewPlace = z.enum(["orders", "inbox"]);
export type ViewPlace = z.infer<typeof ViewPlace>;

const ViewName = z.string().trim().min(1).max(60);
/** By name, as the list's address and the API's query have them: `{ status: "pending,confirmed" }`. Of the inbox: `InboxViewFilters`. */
const ViewFilters = z
  .record(z.string().max(40), z.string().max(4000))
  .refine((filters) => Object.keys(filters).length <= 20);

export const SavedView = z.object({
  id: Id,
  place: ViewPlace,
  name: z.string(),
  filters: ViewFilters,
  /** Everybody in the business has it; else only who made it. */
  shared: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;

export const SaveView = z.object({
  place: ViewPlace,
  name: ViewName,
  filters: ViewFilters,
  shared: z.boolean().default(false),
});
export type SaveView = z.infer<typeof SaveView>;
/** What is left out stays. */
export const ChangeView = z.object({
  name: ViewName.optional(),
  filters: ViewFilters.optional(),
  shared: z.boolean().optional(),
});
export type ChangeView = z.infer<typeof ChangeView>;
