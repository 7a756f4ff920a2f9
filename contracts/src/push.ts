import { z } from "zod";
import { Id, Instant, Language } from "./basics.ts";

const Base64Url = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}=*$`), { message: "Not a key" });

/** `POST /api/push-devices`: this browser, as `PushSubscription.toJSON()` gives it. Again is still once. */
export const AddPushDevice = z.object({
  endpoint: z.url().max(1000),
  keys: z.object({ p256dh: Base64Url(65), auth: Base64Url(16) }),
  /** What its member recognises it by. */
  label: z.string().trim().min(1).max(80),
});
export type AddPushDevice = z.infer<typeof AddPushDevice>;
export const PushDevice = z.object({
  id: Id,
  label: z.string(),
  /** So that a browser knows itself. */
  endpoint: z.string(),
  createdAt: Instant,
  usedAt: Instant.nullable(),
});
export type PushDevice = z.infer<typeof PushDevice>;
/** `GET /api/push-devices`; without a key the installation cannot push. */
export const PushDevices = z.object({ publicKey: z.string().nullable(), items: z.array(PushDevice) });
export type PushDevices = z.infer<typeof PushDevices>;

/** What a browser is sent, encrypted for it alone. */
export const PushPayload = z.object({
  businessId: Id,
  /** A newer one about the same takes its place. */
  tag: z.string(),
  title: z.string(),
  body: z.string(),
  language: Language,
  /** Opened by a press. */
  path: z.string(),
  at: Instant,
  /** For the number on the icon of the installed app. */
  toAnswer: z.int(),
});
export type PushPayload = z.infer<typeof PushPayload>;
