/** EBML ids, of the elements that matter in a recording with one Opus track. */
const entered = new Set([0x18538067, 0x1f43b675, 0x1654ae6b, 0xae, 0xa0]); // Segment, Cluster, Tracks, TrackEntry, BlockGroup
const codecPrivate = 0x63a2;
const blocks = new Set([0xa3, 0xa1]); // SimpleBlock, Block

export type OpusStream = { head: Uint8Array; packets: Uint8Array[] };

/** A number of EBML's variable length; its length marker is part of an id and not of a size. */
function readNumber(bytes: Uint8Array, at: number, keepMarker: boolean): { value: number; length: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return null;
  let value = keepMarker ? first : first & (0xff >> length);
  for (let next = 1; next < length; next++) value = value * 256 + (bytes[at + next] ?? 0);
  return { value, length };
}

/** Track number, two bytes of time, one of flags; then the packet. */
function packetOf(block: Uint8Array): Uint8Array | null {
  const track = readNumber(block, 0, false);
  return track ? block.subarray(track.length + 3) : null;
}

/** The Opus packets of what a browser records as WebM; null when it holds none. */
export function opusPackets(webm: Uint8Array): OpusStream | null {
  let head: Uint8Array | null = null;
  const packets: Uint8Array[] = [];
  let at = 0;
  while (at < webm.length) {
    const id = readNumber(webm, at, true);
    const size = id && readNumber(webm, at + id.length, false);
    if (!id || !size) break;
    const from = at + id.length + size.length;
    if (entered.has(id.value)) {
      at = from; // its own children come next; a stream does not know its size yet
      continue;
    }
    const body = webm.subarray(from, from + size.value);
    if (id.value === codecPrivate) head = body;
    const packet = blocks.has(id.value) ? packetOf(body) : null;
    if (packet && packet.length > 0) packets.push(packet);
    at = from + size.value;
  }
  return head && packets.length > 0 ? { head, packets } : null;
}
