import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Networks of machines and houses rather than of the internet (RFC 6890 and what clouds keep for themselves). */
const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  special.addSubnet(network, prefix, "ipv4");
/** The global unicast range; everything else of IPv6 is special. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
for (const [network, prefix] of [
  // Documentation, and addresses with an IPv4 one inside: Teredo, 6to4.
  ["2001:db8::", 32],
  ["2001::", 32],
  ["2002::", 16],
] as const)
  special.addSubnet(network, prefix, "ipv6");

/** Whether an address belongs to the internet at large. What is no address at all does not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, "");
  if (isIPv4(plain)) return !special.check(plain, "ipv4");
  return isIPv6(plain) && global6.check(plain, "ipv6") && !special.check(plain, "ipv6");
}
