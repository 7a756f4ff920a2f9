import { phoneKeyOf } from "./phone-key.ts";

type Ids = { waId: string | null; bsuid: string | null };

/** A person as a provider named them in one message. */
export type Sighting = Ids & {
  profileName: string | null;
  username: string | null;
  /** Further addresses that the provider says are the same person's: a changed number or id, a number shared on request. */
  becomes?: Ids | null;
  /** When the provider says so. */
  becameAt?: Date | null;
  /** The digits of a number that somebody typed, with the country's number in front; no address that Meta gave. */
  phone?: string | null;
  /** When they wrote; null for a sighting that is no message of theirs. */
  wroteAt: Date | null;
  /** Where they were seen: a business-scoped id is good in that channel's portfolio. */
  channelId?: string | null;
};

/** `phone` is the key of a number (phone-key.ts), by which all its writings are one; it is never sent to. */
export type Address = { kind: "wa_id" | "phone" | "bsuid"; value: string };

/** Sightings of one person within a batch. */
export type Group = {
  /** Positions of its sightings in the batch. */
  indexes: number[];
  /** Phone numbers first, then their keys, then ids; among each the one known longest. */
  addresses: Address[];
  /** Keys of those addresses of which the provider itself says that they are this person's too. */
  stated: ReadonlySet<string>;
  /** A number that was given up for another, and when. */
  left: { addresses: Address[]; at: Date } | null;
  /** The newest phone number. */
  phone: string | null;
  profileName: string | null;
  username: string | null;
  wroteAt: Date | null;
  channelId: string | null;
};

export const keyOf = ({ kind, value }: { kind: string; value: string }): string => `${kind}:${value}`;
export const keysOf = (group: Group): string[] => group.addresses.map(keyOf);

/**
 * Puts sightings that share an address together, through any chain of shared addresses. Later sightings win. An id that
 * is named beside two different numbers joins nobody: it goes with the first, and the number decides about the second.
 */
export function groupSightings(sightings: readonly Sighting[]): Group[] {
  const byKey = new Map<string, Group>();
  const groups = new Set<Group>();
  sightings.forEach((sighting, index) => {
    const own = groupOf(sighting, index);
    const joined = new Set<Group>();
    for (const address of [...own.addresses]) {
      const other = byKey.get(keyOf(address));
      if (!other) continue;
      if (address.kind !== "bsuid" || own.stated.size > 0 || mayShareId(own, other)) joined.add(other);
      else own.addresses = own.addresses.filter((one) => one !== address);
    }
    const group = [...joined, own].reduce(join);
    for (const one of joined) groups.delete(one);
    groups.add(group);
    for (const key of keysOf(group)) byKey.set(key, group);
  });
  return [...groups];
}

const numbersOf = (group: Group) => group.addresses.flatMap(({ kind, value }) => (kind === "phone" ? value : []));

function mayShareId(own: Group, other: Group): boolean {
  const [mine, theirs] = [numbersOf(own), numbersOf(other)];
  return mine.length === 0 || theirs.length === 0 || mine.some((number) => theirs.includes(number));
}

const rank = { wa_id: 0, phone: 1, bsuid: 2 } as const;
const inOrder = (addresses: readonly Address[]): Address[] =>
  [...new Map(addresses.map((address) => [keyOf(address), address])).values()].sort(
    (a, b) => rank[a.kind] - rank[b.kind],
  );

function groupOf(sighting: Sighting, index: number): Group {
  const of = (kind: Address["kind"], value: string | null | undefined): Address[] => (value ? [{ kind, value }] : []);
  const numbered = (waId: string | null | undefined) => [
    ...of("wa_id", waId),
    ...of("phone", waId ? phoneKeyOf(waId) : null),
  ];
  const { becomes } = sighting;
  const stated = [...numbered(becomes?.waId), ...of("bsuid", becomes?.bsuid)];
  // The customer they were known as stays, so the old number precedes the new one.
  const addresses = [
    ...numbered(sighting.waId),
    ...of("phone", sighting.phone ? phoneKeyOf(sighting.phone) : null),
    ...of("bsuid", sighting.bsuid),
    ...stated,
  ];
  if (addresses.length === 0) throw new Error("a sighting without an address");
  const changed = becomes?.waId && sighting.waId && phoneKeyOf(becomes.waId) !== phoneKeyOf(sighting.waId);
  return {
    indexes: [index],
    addresses: inOrder(addresses),
    stated: new Set(stated.map(keyOf)),
    left: changed && sighting.becameAt ? { addresses: numbered(sighting.waId), at: sighting.becameAt } : null,
    phone: becomes?.waId ?? sighting.waId ?? sighting.phone ?? null,
    profileName: sighting.profileName,
    username: sighting.username,
    wroteAt: sighting.wroteAt,
    channelId: sighting.channelId ?? null,
  };
}

const join = (earlier: Group, later: Group): Group => ({
  indexes: [...earlier.indexes, ...later.indexes],
  addresses: inOrder([...earlier.addresses, ...later.addresses]),
  stated: new Set([...earlier.stated, ...later.stated]),
  left: later.left ?? earlier.left,
  phone: later.phone ?? earlier.phone,
  profileName: later.profileName ?? earlier.profileName,
  username: later.username ?? earlier.username,
  wroteAt:
    later.wroteAt === null || (earlier.wroteAt !== null && earlier.wroteAt > later.wroteAt)
      ? earlier.wroteAt
      : later.wroteAt,
  channelId: later.channelId ?? earlier.channelId,
});
