/** A person as a provider named them in one message. */
export type Sighting = {
  waId: string | null;
  /** Business-scoped user id. */
  bsuid: string | null;
  profileName: string | null;
  username: string | null;
  /** Further addresses of the same person: a changed number or id. */
  becomes?: { waId: string | null; bsuid: string | null } | null;
  /** When they wrote; null for a sighting that is no message of theirs. */
  wroteAt: Date | null;
};

export type Address = { kind: "wa_id" | "bsuid"; value: string };

/** Sightings of one person within a batch. */
export type Group = {
  /** Positions of its sightings in the batch. */
  indexes: number[];
  /** Phone numbers first; among them the one known longest. */
  addresses: Address[];
  /** The newest phone number. */
  waId: string | null;
  profileName: string | null;
  username: string | null;
  wroteAt: Date | null;
};

export const keysOf = (group: Group): string[] => group.addresses.map((address) => `${address.kind}:${address.value}`);

/** Puts sightings that share an address together, through any chain of shared addresses. Later sightings win. */
export function groupSightings(sightings: readonly Sighting[]): Group[] {
  const byKey = new Map<string, Group>();
  const groups = new Set<Group>();
  sightings.forEach((sighting, index) => {
    const addresses = addressesOf(sighting);
    const keys = addresses.map((address) => `${address.kind}:${address.value}`);
    const joined = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const group = merge([...joined], sighting, addresses, index);
    for (const one of joined) groups.delete(one);
    groups.add(group);
    for (const key of keysOf(group)) byKey.set(key, group);
  });
  return [...groups];
}

function addressesOf(sighting: Sighting): Address[] {
  const of = (kind: Address["kind"], value: string | null | undefined): Address[] => (value ? [{ kind, value }] : []);
  const addresses = [
    // The customer they were known as stays, so the old number precedes the new one.
    ...of("wa_id", sighting.waId),
    ...of("wa_id", sighting.becomes?.waId),
    ...of("bsuid", sighting.bsuid),
    ...of("bsuid", sighting.becomes?.bsuid),
  ];
  if (addresses.length === 0) throw new Error("a sighting without an address");
  return addresses;
}

function merge(joined: readonly Group[], sighting: Sighting, addresses: readonly Address[], index: number): Group {
  const all = new Map<string, Address>();
  for (const address of [...joined.flatMap((group) => group.addresses), ...addresses])
    all.set(`${address.kind}:${address.value}`, address);
  const last = <T>(pick: (group: Group) => T | null): T | null =>
    joined.reduce<T | null>((found, group) => pick(group) ?? found, null);
  const earlier = last((group) => group.wroteAt);
  return {
    indexes: [...joined.flatMap((group) => group.indexes), index],
    addresses: [...all.values()].sort((a, b) => b.kind.localeCompare(a.kind)),
    waId: sighting.becomes?.waId ?? sighting.waId ?? last((group) => group.waId),
    profileName: sighting.profileName ?? last((group) => group.profileName),
    username: sighting.username ?? last((group) => group.username),
    wroteAt: sighting.wroteAt === null || (earlier !== null && earlier > sighting.wroteAt) ? earlier : sighting.wroteAt,
  };
}
