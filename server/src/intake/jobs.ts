import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { requestReplay } from "./replays.ts";

/** What is younger is replayed by itself: to those customers the business may still write. Older is for a person to decide. */
const byItselfMs = 24 * 3_600_000;

export const intakeJobs = ({ db, clock }: Platform): readonly JobDefinition[] => [
  defineJob<{ phoneNumberId: string }>("replay_unrouted", async ({ payload: { phoneNumberId } }) => {
    const now = clock.now();
    const filter = {
      phoneNumberId,
      outcomes: ["unrouted", "partly"] as const,
      from: new Date(now.getTime() - byItselfMs).toISOString(),
    };
    const by = { userId: null, name: "a number was connected" };
    await db
      .withoutTenant("webhooks of a number that came before it was connected", (client) =>
        requestReplay(client, { by, filter, resendAnswers: false }, now),
      )
      .catch((error: unknown) => {
        // None came; or so many that an operator has to choose.
        if (!(error instanceof Refusal)) throw error;
      });
  }),
];
