import { audit } from "../businesses/businesses.ts";
import { readJson } from "../meta/read-json.ts";
import { newRequestId } from "../platform/db/db.ts";
import type { Platform } from "../platform/platform.ts";
import { markDeliveries, type Result, type UnitLine } from "./deliveries.ts";
import { type LoggedDelivery, lockDeliveries } from "./delivery-log.ts";
import type { Digest } from "./drain.ts";
import { advanceReplay, type Counts, lockOpenReplay, type OpenReplay } from "./replays.ts";

/** Deliveries taken apart together: few, since customers who write now come first. */
const batchSize = 32;

/**
 * Does the next piece of a replay. Killed in the middle it is done once more, which changes nothing: messages are known by
 * the provider's id.
 * @returns whether there was anything to do
 */
export async function replayNext(platform: Platform, digest: Digest): Promise<boolean> {
  const { db, clock } = platform;
  return db.withoutTenant("webhooks that an operator replays", async (client) => {
    const replay = await lockOpenReplay(client, batchSize);
    if (!replay) return false;
    const deliveries = await lockDeliveries(client, replay.ids);
    const results = await takeApart(deliveries, digest, replay);
    if (results.length > 0)
      await markDeliveries(client, withWhatWasStored(results, deliveries), clock.now(), { replayed: true });
    const touched = new Set(results.flatMap(({ units }) => units.flatMap((unit) => unit.businessId ?? [])));
    for (const known of replay.businesses) touched.delete(known);
    for (const businessId of touched) await tellBusiness(platform, businessId, replay);
    const businesses = [...replay.businesses, ...touched];
    await advanceReplay(client, { ...replay, businesses }, countOf(results), clock.now());
    return true;
  });
}

async function takeApart(
  deliveries: readonly LoggedDelivery[],
  digest: Digest,
  { resendAnswers }: OpenReplay,
): Promise<Result[]> {
  const read = deliveries.map(({ id, receivedAt, payload }) => ({ id, receivedAt, body: readJson(payload) }));
  return digest(read, { resendAnswers });
}

/** What was stored the first time stays so in the log, although a replay finds it known. */
function withWhatWasStored(results: readonly Result[], before: readonly LoggedDelivery[]): Result[] {
  const linesOf = new Map(before.map(({ id, units }) => [id, units]));
  return results.map((result) => ({
    ...result,
    units: result.units.map((unit, index) => {
      const was = linesOf.get(result.id)?.[index]?.outcome;
      return unit.outcome === "known" && was === "stored" ? { ...unit, outcome: was } : unit;
    }),
  }));
}

const countOf = (results: readonly Result[]): Counts => {
  const of = (outcome: UnitLine["outcome"]) =>
    results.reduce((sum, { units }) => sum + units.filter((unit) => unit.outcome === outcome).length, 0);
  return { stored: of("stored"), known: of("known"), unrouted: of("unrouted"), failed: of("failed") };
};

/** In the audit log of each business whose messages were touched, once. */
async function tellBusiness({ db }: Platform, businessId: string, replay: OpenReplay): Promise<void> {
  const actor = { kind: "system", name: replay.requestedName } as const;
  await db.inTx({ businessId, requestId: newRequestId(), actor }, (tx) =>
    audit(tx, "webhooks.replayed", replay.id, { resendAnswers: replay.resendAnswers }),
  );
}
