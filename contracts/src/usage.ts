import { z } from "zod";
import { Id } from "./basics.ts";

/** Whether Meta charges for a message. `unclear`: it said something that we do not know how to read. */
export const charges = ["charged", "free", "unclear"] as const;
const Count = z.int().min(0);

/** Days of the business, both included; without them the current month so far. */
export const UsageQuery = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });

const Traffic = z.object({ received: Count, sent: Count, delivered: Count, read: Count });

/** `GET /api/businesses/:id/usage`: what was written and what Meta counts, as it told us of each message. */
export const Usage = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Whose midnights part the days. */
  timeZone: z.string(),
  total: Traffic,
  days: z.array(Traffic.extend({ day: z.iso.date() })),
  /** Delivered messages of which Meta told the price, the most first. */
  charges: z.array(
    z.object({
      channelId: Id,
      /** As Meta names it: marketing, utility, authentication, service … */
      category: z.string(),
      /** Of the recipient, ISO 3166-1; ZZ where it is not known. */
      country: z.string(),
      /** As Meta names it: regular, free_customer_service, free_entry_point … */
      pricingType: z.string(),
      charge: z.enum(charges),
      messages: Count,
    }),
  ),
});
export type Usage = z.infer<typeof Usage>;
