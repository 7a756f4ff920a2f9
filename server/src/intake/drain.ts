import { type ArrivedAccountEvent, noteTraffic, receiveAccountEvents } from "../channels/channels.ts";
import { type Replay, receiveUnits, type ThreadUnit } from "../conversations/conversations.ts";
import { parseWebhook } from "../meta/parse.ts";
import type { Unit } from "../meta/units.ts";
import { newRequestId } from "../platform/db/db.ts";
import { isPassing } from "../platform/db/passing.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import type { Outcome, Result, UnitLine } from "./deliveries.ts";
import { keysOf, providerIdsOf } from "./delivery-keys.ts";
import { createRouter, type Router } from "./routing.ts";

/** A delivery whose body was read as JSON. */
export type ReadDelivery = { id: string; receivedAt: Date; body: unknown };

/** Thrown when the database, not a unit, is at fault: the deliveries stay pending and are tried again. */
export class NotNow extends Error {}

type Placed = { delivery: number; position: number; unit: Unit; line: UnitLine };

/** Businesses written at once. */
const parallelBusinesses = 4;
/** When a number last heard something is kept to this. */
const trafficMs = 10_000;

/** `replay`: they come out of the log rather than from the provider just now. */
export type Digest = (deliveries: readonly ReadDelivery[], replay?: Replay) => Promise<Result[]>;

/**
 * Takes deliveries apart and writes their units, each business's together. One unit that fails is retried
 * alone and loses only itself. May run twice for the same delivery.
 * @returns what became of each delivery
 * @throws {NotNow}
 */
export function createDigest(platform: Platform): Digest {
  const router = createRouter(platform.db);
  const notedMs = new Map<string, number>();
  return (deliveries, replay = null) => digest({ platform, notedMs, replay }, router, deliveries);
}

type Lane = { platform: Platform; notedMs: Map<string, number>; replay: Replay };

async function digest(lane: Lane, router: Router, deliveries: readonly ReadDelivery[]): Promise<Result[]> {
  const placed = deliveries.flatMap(({ body }, delivery) =>
    parseWebhook(body).map((unit, position): Placed => ({ delivery, position, unit, line: lineOf(unit) })),
  );
  const destinations = await router.route(placed.map(({ unit }) => unit));
  const byBusiness = new Map<string, Batch>();
  const add = (businessId: string, item: Batch[number]) => {
    const list = byBusiness.get(businessId) ?? [];
    byBusiness.set(businessId, list);
    list.push(item);
  };
  placed.forEach((place, index) => {
    const destination = destinations[index];
    const { unit, line } = place;
    if (!destination) {
      if (unit.unit !== "bad") line.outcome = "unrouted";
      return;
    }
    line.businessId = destination.businessId;
    if (unit.unit === "bad") return;
    if (unit.unit === "account") {
      const receivedAt = deliveries[place.delivery]?.receivedAt ?? lane.platform.clock.now();
      const account = { unit, channelId: destination.channelId, receivedAt };
      for (const businessId of [destination.businessId, ...destination.others]) add(businessId, { place, account });
      return;
    }
    if (destination.channelId === null) {
      line.outcome = "unrouted";
      line.detail = "names no phone number";
      return;
    }
    add(destination.businessId, { place, thread: { channelId: destination.channelId, unit } });
  });

  const businesses = [...byBusiness];
  const worker = async () => {
    for (let next = businesses.shift(); next; next = businesses.shift()) await writeBusiness(lane, next[0], next[1]);
  };
  await Promise.all(Array.from({ length: parallelBusinesses }, worker));

  const units: Placed[][] = deliveries.map(() => []);
  for (const place of placed) units[place.delivery]?.push(place);
  return deliveries.map(({ id, receivedAt }, index) => {
    const lines = (units[index] ?? []).map(({ line }) => line);
    return { id, receivedAt, units: lines, outcome: outcomeOf(lines), keys: keysOf(units[index] ?? []) };
  });
}

function lineOf(unit: Unit): UnitLine {
  const { kind, phoneNumberId } = unit;
  const line = { kind, businessId: null, phoneNumberId, providerId: providerIdsOf(unit)[0] ?? null, detail: null };
  if (unit.unit === "bad") return { ...line, outcome: "failed", detail: unit.error };
  return { ...line, outcome: "stored" };
}

/** The delivery's outcome from those of its units. */
export function outcomeOf(units: readonly UnitLine[]): Outcome {
  const count = (outcome: UnitLine["outcome"]) => units.filter((unit) => unit.outcome === outcome).length;
  const failed = count("failed");
  const unrouted = count("unrouted");
  if (failed + unrouted === 0) return "done";
  if (unrouted === units.length) return "unrouted";
  return failed === units.length ? "failed" : "partly";
}

/** Either a unit of a thread or one about the account. */
type Batch = { place: Placed; thread?: ThreadUnit; account?: ArrivedAccountEvent }[];

async function writeBusiness(lane: Lane, businessId: string, batch: Batch): Promise<void> {
  try {
    await write(lane, businessId, batch);
  } catch (error) {
    if (isPassing(error)) {
      // A deadlock with another process ends at the first repetition; anything longer is the sweeper's.
      await write(lane, businessId, batch).catch((again) => {
        throw isPassing(again) ? new NotNow(text(again)) : again;
      });
      return;
    }
    if (batch.length > 1) {
      for (const one of batch) await writeBusiness(lane, businessId, [one]);
      return;
    }
    const line = batch[0]?.place.line;
    if (line) Object.assign(line, { outcome: "failed", detail: text(error) });
    lane.platform.log.error({ businessId, kind: line?.kind, err: error }, "a webhook unit could not be stored");
  }
}

/**
 * Statuses in a transaction of their own, after what they may be about: each of the two then locks its threads at once and
 * in order. Together they deadlocked with lanes, which lock the threads of what they sent, and lost a second each time.
 */
async function write(lane: Lane, businessId: string, batch: Batch): Promise<void> {
  const isStatus = ({ thread }: Batch[number]) => thread?.unit.unit === "status";
  const parts = [batch.filter((one) => !isStatus(one)), batch.filter(isStatus)];
  for (const part of parts) if (part.length > 0) await writePart(lane, businessId, part);
}

async function writePart(lane: Lane, businessId: string, batch: Batch): Promise<void> {
  const context = { businessId, requestId: newRequestId(), actor: { kind: "system", name: "intake" } } as const;
  const store = async (tx: Tx) => {
    const threads = await receiveUnits(
      tx,
      batch.flatMap(({ thread }) => thread ?? []),
      lane.replay,
    );
    const accounts = await receiveAccountEvents(
      tx,
      batch.flatMap(({ account }) => account ?? []),
    );
    await noteInbound(tx, lane, batch);
    return { threads, accounts };
  };
  // The delivery is on disk and pending until a later commit says otherwise: what a power cut takes is written again.
  const outcomes = await lane.platform.db.inTx(context, store, { unhurried: true });
  for (const { place, thread } of batch)
    Object.assign(place.line, thread ? outcomes.threads.shift() : outcomes.accounts.shift());
}

async function noteInbound(tx: Tx, { notedMs, replay }: Lane, batch: Batch): Promise<void> {
  if (replay) return;
  const channels = new Set(
    batch.flatMap(({ thread }) =>
      thread?.unit.unit === "message" && thread.unit.direction === "inbound" && !thread.unit.past
        ? thread.channelId
        : [],
    ),
  );
  const nowMs = tx.now().getTime();
  for (const channelId of channels) {
    if (nowMs - (notedMs.get(channelId) ?? 0) < trafficMs) continue;
    notedMs.set(channelId, nowMs);
    await noteTraffic(tx, channelId, "inbound", tx.now());
  }
}

const text = (error: unknown): string => (error instanceof Error ? error.message : String(error));
