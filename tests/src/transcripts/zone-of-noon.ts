/**
 * The zone in which it is between noon and one o'clock: a business there is as far from closing as its transcript says,
 * whenever the tests run. The signs of these names are the wrong way round: `Etc/GMT-3` is three hours ahead.
 */
export function zoneOfNoon(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}
