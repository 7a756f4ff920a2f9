import type { MessageUnit, PersonUnit } from "../../meta/units.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { releaseFollowers, releaseParked } from "../sending/turns.ts";
import { type Parkable, type Parked, park, takeKnown, takeParked } from "./parked.ts";
import { type ArrivedChange, receiveChange } from "./receive-changes.ts";
import { receiveMessages } from "./receive-messages.ts";
import { type ArrivedPerson, receivePeople } from "./receive-people.ts";
import { type ArrivedStatus, receiveStatuses } from "./receive-statuses.ts";
import { markReplayed, type Replay } from "./replayed.ts";
import { countReceived } from "./usage.ts";

export type { Replay } from "./replayed.ts";

/** A unit about a person or a thread, with the channel it came through. */
export type ThreadUnit = { channelId: string; unit: MessageUnit | PersonUnit | Parkable };
/** `stored`: something is new · `known`: we had it. */
export type UnitOutcome = { outcome: "stored" | "known"; detail: string | null };

const waiting: UnitOutcome = { outcome: "stored", detail: "waits for its message" };

/**
 * Takes in units of one business, any mixture and number: messages first, then what changes them, then how far ours have
 * come. Whatever names a message that is not here yet waits for it. May run twice.
 * @returns the outcome of each, in their order
 */
export async function receiveUnits(
  tx: Tx,
  units: readonly ThreadUnit[],
  replay: Replay = null,
): Promise<UnitOutcome[]> {
  const outcomes: UnitOutcome[] = units.map(() => ({ outcome: "known", detail: null }));
  const messages: { n: number; channelId: string; unit: MessageUnit }[] = [];
  const changes: (ArrivedChange & { n: number })[] = [];
  const statuses: (ArrivedStatus & { n: number })[] = [];
  const people: (ArrivedPerson & { n: number })[] = [];
  units.forEach(({ channelId, unit }, n) => {
    if (unit.unit === "message") messages.push({ n, channelId, unit });
    else if (unit.unit === "person") people.push({ n, channelId, unit });
    else if (unit.unit === "status") statuses.push({ n, channelId, unit });
    else changes.push({ n, channelId, unit });
  });

  const { stored, mayHaveParked } = await receiveMessages(tx, messages);
  if (replay) await markReplayed(tx, messages, stored, replay);
  stored.forEach(({ fresh }, index) => {
    const n = messages[index]?.n;
    if (n !== undefined && fresh) outcomes[n] = { outcome: "stored", detail: null };
  });
  const heard = stored.flatMap(({ fresh, conversationId }, index) =>
    fresh && messages[index]?.unit.direction === "inbound" ? conversationId : [],
  );
  if (heard.length > 0) await releaseParked(tx, heard);
  if (mayHaveParked) {
    const fresh = messages.filter((_, index) => stored[index]?.fresh);
    const keys = fresh.map(({ channelId, unit }) => ({ channelId, providerId: unit.providerId }));
    await applyAll(tx, await takeParked(tx, keys));
  }

  const homeless: Parked[] = [];
  for (const change of changes) {
    const outcome = await receiveChange(tx, change);
    outcomes[change.n] = outcome === "unknown" ? waiting : { outcome, detail: null };
    if (outcome === "unknown") homeless.push(change);
  }
  const found = await receiveStatuses(tx, statuses);
  statuses.forEach((status, index) => {
    outcomes[status.n] = found[index] ? { outcome: "stored", detail: null } : waiting;
    if (!found[index]) homeless.push(status);
  });
  if (found.includes(true)) await releaseFollowers(tx);
  const said = await receivePeople(tx, people);
  people.forEach(({ n }, index) => {
    if (said[index]) outcomes[n] = { outcome: "stored", detail: null };
  });
  await park(
    tx,
    homeless.map(({ channelId, unit }) => ({ channelId, unit })),
  );
  const arrived = messages.filter(({ unit }, n) => stored[n]?.fresh && unit.direction === "inbound" && !unit.past);
  await countReceived(
    tx,
    arrived.map(({ channelId, unit }) => ({ channelId, at: unit.at })),
  );
  return outcomes;
}

/** Applies units whose messages are known. */
async function applyAll(tx: Tx, parked: readonly Parked[]): Promise<void> {
  const statuses: ArrivedStatus[] = [];
  for (const { channelId, unit } of parked) {
    if (unit.unit === "status") statuses.push({ channelId, unit });
    else await receiveChange(tx, { channelId, unit });
  }
  await receiveStatuses(tx, statuses);
}

/** Applies what waited for messages of ours, now that their provider ids are known. */
export async function applyParkedFor(tx: Tx, channelId: string, providerIds: readonly string[]): Promise<void> {
  const keys = providerIds.map((providerId) => ({ channelId, providerId }));
  await applyAll(tx, await takeParked(tx, keys));
}

/** Applies whatever waited for messages that have come meanwhile. */
export async function applyParked(tx: Tx): Promise<void> {
  await applyAll(tx, await takeKnown(tx));
}
