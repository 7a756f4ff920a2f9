import { z } from "zod";
import { Id } from "./basics.ts";
import { mostAtOnce } from "./bulk-conversations.ts";
import { Priority } from "./teamwork.ts";

const step = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.object({ do: z.literal(name), ...shape });

/** One step of a macro. */
export const MacroAct = z.discriminatedUnion("do", [
  /** `me` is whoever runs it; null takes it from whose it is. */
  step("assign", { to: z.union([Id, z.literal("me")]).nullable() }),
  step("team", { teamId: Id.nullable() }),
  step("label", { labelId: Id }),
  step("unlabel", { labelId: Id }),
  step("priority", { to: Priority }),
  /** `hours` null: until the customer writes. */
  step("snooze", { hours: z.int().min(1).max(720).nullable() }),
  step("status", { to: z.enum(["open", "pending", "resolved"]) }),
  step("automation", { to: z.enum(["on", "paused"]) }),
  /** A canned response of the team's, in the customer's language. */
  step("reply", { cannedId: Id }),
]);
export type MacroAct = z.infer<typeof MacroAct>;

/** What is done with a conversation in one go. */
export const Macro = z.object({ id: Id, name: z.string(), acts: z.array(MacroAct) }).meta({ id: "Macro" });
export type Macro = z.infer<typeof Macro>;
export const SaveMacro = z.object({
  name: z.string().trim().min(1).max(60),
  acts: z.array(MacroAct).min(1).max(20),
});
export type SaveMacro = z.infer<typeof SaveMacro>;

/** `POST /api/macros/:id/run`; the same `runId` again writes nothing to the customer twice. */
export const RunMacro = z.object({ ids: z.array(Id).min(1).max(mostAtOnce), runId: Id });
