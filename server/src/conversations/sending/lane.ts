import { getChannelForSending, noteHealth, noteTraffic, type SendingChannel } from "../../channels/channels.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Platform } from "../../platform/platform.ts";
import { type Claim, type Claimed, claimSends } from "./claim.ts";
import { handOver } from "./hand-over.ts";
import { keepApart } from "./keep-apart.ts";
import { askForDelivery, lookAt } from "./lane-jobs.ts";
import { type Ended, recordSends } from "./record-sends.ts";
import { Signal } from "./signal.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Held = Extract<Claim, { held: true }>;

export type LaneTimes = {
  /** How long Meta may take to answer. */
  timeoutMs: number;
  /** How long an outcome waits for others to be kept with it, while more are on their way. */
  gatherMs: number;
  /** How long a lane that gave back its lease stays to be asked again: starting one costs more than a look. */
  stayMs: number;
};
const usual: LaneTimes = { timeoutMs: 10_000, gatherMs: 150, stayMs: 1_000 };

/** The lease is renewed with every look, and looked at least so often. */
const lookMs = 250;
const manyOutcomes = 64;
const restBetweenMs = 20;
/** With so many on their way looks are made for many at once: less often than the horizon of a claim. */
const many = 8;
const restWithManyMs = 200;
/** So often outcomes are tried to be kept together, with growing pauses. */
const together = 3;
const mostPatienceMs = 5_000;
/** A lease that was not renewed for so long may be another's by now. */
const sureMs = 8_000;
/** When a number last said something is kept no more often. */
const trafficMs = 5_000;
/** What watches over a lane in case its process dies: a job, put off for as long as the lane lives. */
const watchEveryMs = 3_000;
const watchAfterMs = 10_500;

/**
 * A channel's lane, drained: messages of many conversations at once, paced, one a conversation. Claims in a transaction,
 * sends with none open, keeps the outcomes in the next one.
 */
export class Lane {
  readonly #platform: Platform;
  readonly #inTx: InTx;
  readonly #channelId: string;
  readonly #times: LaneTimes;
  readonly #claimant = newId();
  readonly #own = new Map<string, Claimed>();
  readonly #bell = new Signal();
  readonly #hangUp = new AbortController();
  readonly #ended: Ended[] = [];
  readonly #asked: ((looked: boolean) => void)[] = [];
  #steppedMs = 0;
  #endedSinceMs = 0;
  #channel: { of: SendingChannel; atMs: number } | null = null;
  #releasing: Promise<void> = Promise.resolve();
  #lastReleaseMs = 0;
  #gapMs = 0;
  #room = 16;
  #leaseMs = 0;
  #watchedMs = 0;
  #notedMs = Number.NEGATIVE_INFINITY;
  #leaving = false;

  constructor(platform: Platform, inTx: InTx, channelId: string, times: LaneTimes = usual) {
    this.#platform = platform;
    this.#inTx = inTx;
    this.#channelId = channelId;
    this.#times = times;
  }

  /** There is something new. @returns whether it was looked for; false when the lane ended first */
  look(): Promise<boolean> {
    const asked = Promise.withResolvers<boolean>();
    this.#asked.push(asked.resolve);
    this.#bell.ring();
    return asked.promise;
  }

  /** Sends no more, waits for what is on its way and gives the lease back. After `patienceMs` it waits no longer. */
  leave(patienceMs: number): void {
    this.#leaving = true;
    this.#bell.ring();
    setTimeout(() => this.#hangUp.abort(), patienceMs).unref();
  }

  /**
   * Runs until nothing may go within half a second. `started` is told once the lane is claimed and watched over.
   * @returns when to look again; null while nothing waits
   */
  async run(started: () => void = () => undefined): Promise<Date | null> {
    try {
      return await this.#drain(started);
    } finally {
      for (const tell of this.#asked.splice(0)) tell(false);
    }
  }

  async #drain(started: () => void): Promise<Date | null> {
    for (;;) {
      const step = await this.#step();
      started();
      if (!step.held) {
        if (this.#own.size === 0 && this.#ended.length === 0) return step.until;
      } else if (step.released) {
        if (await this.#isAsked()) continue;
        return step.nextAt;
      } else this.#release(step);
      await this.#pause(step.held ? step.nextAt : null);
    }
  }

  /**
   * Keeps what ended and claims what may go, in one transaction. A database that is away is waited for; an outcome that it
   * does not take though it takes all else is given up, so that the lane goes on.
   */
  async #step(): Promise<Claim> {
    let ended = this.#ended.splice(0);
    let refused: Ended[] = [];
    const asked = this.#asked.splice(0);
    for (let failures = 0; ; ) {
      const startedMs = performance.now();
      this.#steppedMs = startedMs;
      try {
        const claim = await this.#inTx((tx) => this.#write(tx, ended, startedMs));
        if (claim.held) this.#leaseMs = startedMs;
        for (const { message } of refused)
          this.#platform.log.error({ messageId: message.messageId }, "how a message was sent could not be kept");
        for (const { message } of [...ended, ...refused]) this.#own.delete(message.messageId);
        for (const tell of asked) tell(true);
        return claim;
      } catch (error) {
        failures += 1;
        ended = [...ended, ...refused, ...this.#ended.splice(0)];
        refused = [];
        const nothingToKeep = ended.length === 0 && this.#own.size === 0;
        if (nothingToKeep || (this.#leaving && this.#hangUp.signal.aborted)) {
          this.#asked.push(...asked);
          throw error;
        }
        this.#platform.log.warn(
          { err: error, channelId: this.#channelId, failures },
          "a lane could not keep what it sent; trying again",
        );
        await this.#bell.wait(Math.min(mostPatienceMs, lookMs * 2 ** failures));
        if (failures < together) continue;
        refused = await keepApart(ended, (one) => this.#inTx((tx) => this.#record(tx, [one])));
        for (const { message } of ended.filter((one) => !refused.includes(one))) this.#own.delete(message.messageId);
        ended = [];
      }
    }
  }

  #record(tx: Tx, ended: readonly Ended[]): Promise<void> {
    return recordSends(tx, this.#channelId, ended, this.#platform.config.settleAfterMs);
  }

  async #write(tx: Tx, ended: readonly Ended[], nowMs: number): Promise<Claim> {
    const { settleAfterMs } = this.#platform.config;
    await this.#record(tx, ended);
    const own = new Set(this.#own.keys());
    for (const { message } of ended) own.delete(message.messageId);
    const claim = await claimSends(tx, this.#channelId, {
      claimant: this.#claimant,
      room: this.#leaving ? 0 : Math.max(0, this.#room - own.size),
      own: [...own],
      leaving: this.#leaving && own.size === 0,
      settleAfterMs,
    });
    if (claim.held && !claim.paused) await this.#noteTraffic(tx, ended, nowMs);
    if (!claim.held) lookAt(tx, this.#channelId, new Date(claim.until.getTime() + 500));
    else if (!claim.released) this.#watch(tx, nowMs);
    else if (claim.nextAt && this.#leaving) askForDelivery(tx, this.#channelId);
    else if (claim.nextAt) lookAt(tx, this.#channelId, claim.nextAt);
    if (claim.held && claim.messages.length > 0) await this.#refreshChannel(tx, nowMs);
    return claim;
  }

  #watch(tx: Tx, nowMs: number): void {
    if (this.#watchedMs > 0 && nowMs - this.#watchedMs < watchEveryMs) return;
    this.#watchedMs = nowMs;
    lookAt(tx, this.#channelId, new Date(tx.now().getTime() + watchAfterMs));
  }

  async #noteTraffic(tx: Tx, ended: readonly Ended[], nowMs: number): Promise<void> {
    if (nowMs - this.#notedMs < trafficMs || !ended.some(({ sending }) => sending.outcome === "accepted")) return;
    this.#notedMs = nowMs;
    await noteTraffic(tx, this.#channelId, "outbound", tx.now());
    // Whatever was said of the number: it sends.
    await noteHealth(tx, this.#channelId, null);
  }

  /** Its token may have been renewed meanwhile. */
  async #refreshChannel(tx: Tx, nowMs: number): Promise<void> {
    if (this.#channel && nowMs - this.#channel.atMs < 1_000) return;
    const of = await getChannelForSending(tx, this.#channelId, this.#platform.secrets);
    this.#channel = { of, atMs: nowMs };
  }

  /** Lets claimed messages go, each when its slot comes, never closer together than Meta allows: a pause of this process is not made up for. */
  #release({ messages, throughput }: Held): void {
    this.#room = Math.min(300, Math.max(16, Math.round(throughput * 0.8)));
    // Who is behind its slots catches up at less than what is allowed: on the way they come closer together.
    this.#gapMs = 1000 / (throughput * 0.95);
    for (const message of messages) this.#own.set(message.messageId, message);
    for (const message of messages) if (message.preparing) void this.#send(message);
    const slotted = messages.filter(({ preparing }) => !preparing);
    this.#releasing = this.#releasing.then(async () => {
      for (const message of slotted) {
        await this.#untilSlot(message);
        this.#lastReleaseMs = performance.now();
        if (this.#leaving || this.#lastReleaseMs - this.#leaseMs > sureMs)
          this.#end({ message, sending: { outcome: "unsent" } });
        else void this.#send(message);
      }
    });
  }

  async #untilSlot({ sendAt }: Claimed): Promise<void> {
    const aheadMs = sendAt.getTime() - this.#platform.clock.now().getTime();
    const waitMs = Math.max(aheadMs, this.#lastReleaseMs + this.#gapMs - performance.now());
    if (waitMs > 0.5 && !this.#leaving) await new Promise((resolve) => setTimeout(resolve, waitMs));
  }

  async #send(message: Claimed): Promise<void> {
    if (!this.#channel) throw new Error("a message was claimed without its channel");
    const { timeoutMs } = this.#times;
    const how = { platform: this.#platform, inTx: this.#inTx, channel: this.#channel.of, timeoutMs };
    this.#end({ message, sending: await handOver({ ...how, signal: this.#hangUp.signal }, message) });
  }

  #end(ended: Ended): void {
    if (this.#ended.length === 0) this.#endedSinceMs = performance.now();
    this.#ended.push(ended);
    if (this.#ended.length >= Math.min(manyOutcomes, this.#own.size)) this.#bell.ring();
  }

  /** Whether somebody has new work while this lane, without lease or work, stays for a moment. */
  async #isAsked(): Promise<boolean> {
    const untilMs = performance.now() + this.#times.stayMs;
    while (this.#asked.length === 0) {
      const waitMs = untilMs - performance.now();
      if (this.#leaving || waitMs <= 0) return false;
      await this.#bell.wait(waitMs);
    }
    return !this.#leaving;
  }

  /** Until there is something to do: outcomes to keep, slots to claim, or the lease to renew. */
  async #pause(nextAt: Date | null): Promise<void> {
    const toClaimMs = nextAt ? nextAt.getTime() - this.#platform.clock.now().getTime() : lookMs;
    const full = this.#own.size >= this.#room;
    const untilMs = performance.now() + Math.min(lookMs, full ? lookMs : Math.max(5, toClaimMs));
    for (;;) {
      const keepMs = this.#ended.length > 0 ? this.#endedSinceMs + this.#times.gatherMs : Number.POSITIVE_INFINITY;
      const waitMs = Math.min(untilMs, keepMs) - performance.now();
      if (waitMs <= 0 || (await this.#bell.wait(waitMs)) === "rung") break;
    }
    // Whoever rings again and again is served together.
    const betweenMs = this.#own.size < many ? restBetweenMs : restWithManyMs;
    const restMs = this.#steppedMs + betweenMs - performance.now();
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}
