import type { Faults } from "../../../phone-api.ts";
import type { Words } from "../../words.ts";

export type ValueFault = Exclude<keyof Faults, "tokenExpired">;

type Kind = "ms" | "share" | "rate";
type Setting = { kind: Kind; first: number; values: readonly number[] };

const share: Setting = { kind: "share", first: 1 / 3, values: [0.1, 1 / 3, 0.5, 1] };

/** `first` is what a fault gets when it is switched on. Times in ms, shares 0..1, rates a second. */
export const faultSettings: Record<ValueFault, Setting> = {
  slowAnswersMs: { kind: "ms", first: 1_800, values: [500, 1_800, 5_000, 15_000, 40_000] },
  serverErrors: share,
  resetAfterAccept: share,
  throttlePerSecond: { kind: "rate", first: 1, values: [1, 5, 20, 80] },
  duplicateWebhooks: share,
  reorderWebhooks: share,
  mediaUploads: share,
  mediaDownloads: share,
  delayWebhooksMs: { kind: "ms", first: 30_000, values: [2_000, 10_000, 30_000, 120_000] },
};

export const valueFaults = Object.keys(faultSettings) as ValueFault[];

/** Close enough to be the same choice: 0.33 is one in three. */
export function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01 * Math.max(a, b);
}

/** The choices of a fault; a value set by other means is one of them. */
export function choicesOf(fault: ValueFault, now: number | null): number[] {
  const { values } = faultSettings[fault];
  const known = now === null || values.some((value) => isSameValue(value, now));
  return known ? [...values] : [...values, now].sort((a, b) => a - b);
}

export function valueLabel(fault: ValueFault, value: number, said: Words): string {
  switch (faultSettings[fault].kind) {
    case "ms":
      return msLabel(value, said);
    case "rate":
      return said.perSecond(value);
    case "share":
      return shareLabel(value, said);
  }
}

export function msLabel(ms: number, said: Words): string {
  return ms >= 60_000 ? said.minutes(ms / 60_000) : said.seconds(ms / 1_000);
}

/** 0.33 as `1 in 3`. */
export function shareLabel(share: number, said: Words): string {
  if (share >= 1) return said.always;
  const times = Math.round(1 / share);
  return isSameValue(1 / times, share) ? said.oneIn(times) : `${Math.round(share * 100)}%`;
}
