/** A message as the emulated Meta accepted it. */
export type Accepted = { phoneNumberId: string; to: string; at: string; text: string };

export type Verdict = {
  /** Most messages of one number within one second of the clock, and within any second at all. */
  mostInClockSecond: number;
  mostInAnySecond: number;
  /** Most messages to one customer that were borrowed from the pair rate at once; 45 are allowed. */
  mostAhead: number;
  outOfOrder: number;
  twice: number;
};

const pairEveryMs = 6_000;

/** Holds what was accepted against Meta's limits and the order of each customer's messages. */
export function judge(accepted: readonly Accepted[]): Verdict {
  const sorted = accepted.map((one) => ({ ...one, ms: Date.parse(one.at) })).sort((a, b) => a.ms - b.ms);
  const verdict: Verdict = { mostInClockSecond: 0, mostInAnySecond: 0, mostAhead: 0, outOfOrder: 0, twice: 0 };
  for (const times of grouped(
    sorted,
    (one) => one.phoneNumberId,
    (one) => one.ms,
  )) {
    verdict.mostInAnySecond = Math.max(verdict.mostInAnySecond, mostWithin(times, 1_000));
    const seconds = grouped(
      times,
      (ms) => String(Math.floor(ms / 1000)),
      (ms) => ms,
    );
    verdict.mostInClockSecond = Math.max(verdict.mostInClockSecond, ...seconds.map((second) => second.length));
  }
  for (const sends of grouped(
    sorted,
    (one) => `${one.phoneNumberId} ${one.to}`,
    (one) => one,
  )) {
    let wholeAt = 0;
    for (const { ms } of sends) {
      wholeAt = Math.max(wholeAt, ms) + pairEveryMs;
      verdict.mostAhead = Math.max(verdict.mostAhead, Math.ceil((wholeAt - ms) / pairEveryMs));
    }
  }
  // In the order of acceptance, whatever their times in milliseconds say.
  for (const places of grouped(
    accepted,
    (one) => `${one.phoneNumberId} ${one.to}`,
    (one) => Number(one.text.split(" ")[1]),
  )) {
    places.forEach((place, n) => {
      if (n > 0 && place < (places[n - 1] ?? 0)) verdict.outOfOrder += 1;
    });
    verdict.twice += places.length - new Set(places).size;
  }
  return verdict;
}

function grouped<T, V>(items: readonly T[], keyOf: (item: T) => string, itemOf: (item: T) => V): V[][] {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(itemOf(item));
    else groups.set(key, [itemOf(item)]);
  }
  return [...groups.values()];
}

function mostWithin(times: readonly number[], windowMs: number): number {
  let most = 0;
  let first = 0;
  times.forEach((ms, n) => {
    while ((times[first] ?? 0) <= ms - windowMs) first += 1;
    most = Math.max(most, n - first + 1);
  });
  return most;
}
