import { describeInbound, findMedia } from "../media/keep-media.ts";
import type { Simulation } from "../simulation.ts";
import { errorTitle } from "../world/errors.ts";
import type { PhoneNumber } from "../world/types.ts";
import { readHistory } from "./history-source.ts";
import { planSyncs } from "./pending.ts";
import type { AppMessage, PendingSync } from "./types.ts";

const dayMs = 24 * 3_600_000;
/** Ends of the phases, in days before the number was connected. */
const phaseDays = [1, 90, 180];
/** Files of older messages are not handed over. */
const mediaMs = 14 * dayMs;

type Dated = AppMessage & { phone: string; phase: number };
type Chunk = { phase: number; order: number; progress: number; messages: Dated[] };

/** The chats of 180 days: in three phases, each in chunks that may overtake each other, files afterwards. */
export function syncHistory(sim: Simulation, number: PhoneNumber): void {
  const { coexistence } = number.standing;
  if (!coexistence) return;
  const now = sim.clock.now();
  const gapMs = sim.config.coexistence.syncGapMs;
  if (!coexistence.sharesHistory) {
    planSyncs(sim, number.id, [{ ...declined, id: `history-${now}`, at: now + gapMs }]);
    return;
  }
  const messages = readHistory(sim, number).flatMap(({ phone, messages: some }) =>
    some.flatMap((message) => {
      const phase = phaseDays.findIndex((days) => coexistence.onboardedAt - message.at < days * dayMs);
      return phase < 0 ? [] : [{ ...message, phone, phase }];
    }),
  );
  const chunks = overtake(sim, chunksOf(messages, sim.config.coexistence.messagesPerChunk));
  const told = [
    ...chunks.map((chunk) => chunkSync(number, chunk)),
    ...messages
      .filter((message) => coexistence.onboardedAt - message.at <= mediaMs)
      .flatMap((message) => mediaSync(sim, number, message)),
  ];
  planSyncs(
    sim,
    number.id,
    told.map((sync, place) => ({ ...sync, id: `history-${now}-${place}`, at: now + gapMs * (place + 1) })),
  );
}

function chunksOf(messages: Dated[], size: number): Chunk[] {
  const chunks: Chunk[] = [];
  let told = 0;
  for (let phase = 0; phase < phaseDays.length; phase++) {
    const ofPhase = messages.filter((message) => message.phase === phase);
    for (let from = 0, order = 1; from < ofPhase.length; from += size, order++) {
      const some = ofPhase.slice(from, from + size);
      told += some.length;
      chunks.push({ phase, order, progress: Math.floor((told * 100) / messages.length), messages: some });
    }
  }
  return chunks;
}

/** Shuffles the chunks of each phase. */
function overtake(sim: Simulation, chunks: Chunk[]): Chunk[] {
  const dice = new Map(chunks.map((chunk) => [chunk, sim.faults.random()]));
  return chunks.sort((a, b) => a.phase - b.phase || (dice.get(a) ?? 0) - (dice.get(b) ?? 0));
}

type Told = Omit<PendingSync, "id" | "at">;

function chunkSync(number: PhoneNumber, { phase, order, progress, messages }: Chunk): Told {
  const threads = new Map<string, unknown[]>();
  for (const message of messages) {
    const thread = threads.get(message.phone) ?? [];
    thread.push(viewMessage(number, message));
    threads.set(message.phone, thread);
  }
  const metadata = { phase, chunk_order: order, progress };
  const value = {
    history: [{ metadata, threads: [...threads].map(([id, ofThread]) => ({ id, messages: ofThread })) }],
  };
  return { field: "history", label: `history · phase ${phase}, chunk ${order}, ${progress} %`, value };
}

/** What a placeholder stood for, as a message of its own. */
function mediaSync(sim: Simulation, number: PhoneNumber, message: Dated): Told[] {
  const file = message.mediaId === null ? null : findMedia(sim, message.mediaId);
  if (!file) return [];
  const media = sim.world.media.put(file.id, { ...file, phoneNumberId: number.id });
  const body = { ...(message.body as Record<string, unknown>), ...describeInbound(sim, media) };
  const whole = { ...partiesOf(number, message), type: message.type, [message.type]: body };
  return [{ field: "history", label: `history · ${message.type}`, value: { messages: [whole] } }];
}

function viewMessage(number: PhoneNumber, message: Dated): Record<string, unknown> {
  const content =
    message.mediaId === null ? { type: message.type, [message.type]: message.body } : { type: "media_placeholder" };
  return { ...partiesOf(number, message), ...content, history_context: { status: message.status } };
}

function partiesOf(number: PhoneNumber, { from, phone, id, at }: Dated): Record<string, unknown> {
  return {
    ...(from === "owner" ? { from: number.digits, to: phone } : { from: phone }),
    id,
    timestamp: String(Math.floor(at / 1000)),
  };
}

const declined: Told = {
  field: "history",
  label: "history · declined",
  value: {
    history: [
      {
        errors: [
          {
            code: 2593109,
            title: errorTitle(2593109),
            message: errorTitle(2593109),
            error_data: { details: "History sharing is turned off by the business" },
          },
        ],
      },
    ],
  },
};
