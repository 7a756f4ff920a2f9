import { z } from "zod";
import { Id, Instant } from "./basics.ts";

/** One way of ordering is paused, whoever asks and wherever. */
export const IntakePause = z.object({
  fulfilment: z.enum(["delivery", "pickup"]),
  /** When it opens by itself; null until somebody opens it. */
  until: Instant.nullable(),
  since: Instant,
  by: z.string(),
});
export type IntakePause = z.infer<typeof IntakePause>;
export const IntakePauses = z.object({ items: z.array(IntakePause) });
/** `minutes` null pauses until somebody opens it. */
export const PauseIntake = z.object({ minutes: z.int().min(1).max(1440).nullable() });

/** A screen that shows the orders, as it says of itself. */
export const OrderScreen = z.object({
  id: Id,
  place: z.enum(["board", "kitchen"]),
  /** `blocked`: the browser lets nothing sound before somebody touches the page. */
  sound: z.enum(["on", "off", "blocked"]),
});
export type OrderScreen = z.infer<typeof OrderScreen>;
export const OpenScreens = z.object({
  /** Boards that said within the last minute that they are open. */
  boards: z.int(),
  kitchens: z.int(),
  /** Of the boards, those that can be heard. */
  audible: z.int(),
  /** When a board last said so; null when none ever did. */
  boardSeenAt: Instant.nullable(),
});
export type OpenScreens = z.infer<typeof OpenScreens>;
