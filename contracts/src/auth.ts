import { z } from "zod";
import { Id, Language } from "./basics.ts";
import { permissions, roles } from "./permissions.ts";

export const BusinessType = z.enum(["restaurant", "pizzeria", "retail", "service", "other"]);

export const SignUp = z.object({
  businessName: z.string().trim().min(1).max(120),
  businessType: BusinessType.default("other"),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  /** At least 10 characters; checked for the obvious ones on the server. */
  password: z.string().min(10).max(200),
  language: Language.default("he"),
});
export const SignIn = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) });
/** The one-time link of a fresh installation: `/sign-in?link=TOKEN` in the web posts the token here. */
export const SignInLink = z.object({ token: z.string().min(16).max(200) });
export const UpdateMe = z.object({ name: z.string().trim().min(1).max(120), language: Language }).partial();

export const Membership = z.object({
  /** The member's own id in that business. */
  memberId: Id,
  role: z.enum(roles),
  permissions: z.array(z.enum(permissions)),
  business: z.object({
    id: Id,
    name: z.string(),
    slug: z.string(),
    type: BusinessType,
    pictureUrl: z.string().nullable(),
    currency: z.string(),
    timeZone: z.string(),
    language: Language,
    status: z.enum(["trial", "active", "pending_setup", "suspended"]),
  }),
});
export type Membership = z.infer<typeof Membership>;

/** Answer of sign-up, sign-in, sign-in by link and `GET /api/auth/me`. */
export const Me = z.object({
  user: z.object({ id: Id, name: z.string(), email: z.string(), language: Language, isSuperAdmin: z.boolean() }),
  memberships: z.array(Membership),
  /** Where the simulated phone is, when this installation talks to the emulator instead of Meta. */
  emulator: z.object({ phoneUrl: z.string() }).nullable(),
});
export type Me = z.infer<typeof Me>;
