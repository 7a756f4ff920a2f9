import type { OpusStream } from "./webm-packets.ts";

const polynomial = 0x04c11db7;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ polynomial : sum << 1;
  return sum >>> 0;
});

/** Ogg's own CRC-32: not reflected, starting at 0. */
export function oggChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (table[(sum >>> 24) ^ byte] ?? 0)) >>> 0;
  return sum;
}

/** Samples at 48 kHz of one Opus packet, by its first bytes (RFC 6716, section 3.1). */
export function packetSamples(packet: Uint8Array): number {
  const first = packet[0] ?? 0;
  const configuration = first >> 3;
  const step = configuration & 3;
  const perFrame =
    configuration < 12
      ? ([480, 960, 1920, 2880][step] ?? 960)
      : configuration < 16
        ? ([480, 960][configuration & 1] ?? 960)
        : ([120, 240, 480, 960][step] ?? 960);
  const code = first & 3;
  return perFrame * (code === 0 ? 1 : code === 3 ? (packet[1] ?? 1) & 0x3f : 2);
}

type Page = { kind: number; granule: number; sequence: number; packets: Uint8Array[] };

const serial = 0x6f707573;
const mostSegments = 255;

/** A packet takes a segment per 255 bytes, and a last one below that. */
function segmentsOf(packet: Uint8Array): number[] {
  return [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
}

function writePage({ kind, granule, sequence, packets }: Page): Uint8Array {
  const segments = packets.flatMap(segmentsOf);
  const size = packets.reduce((sum, packet) => sum + packet.length, 0);
  const page = new Uint8Array(27 + segments.length + size);
  const view = new DataView(page.buffer);
  page.set([0x4f, 0x67, 0x67, 0x53, 0, kind]); // OggS, version 0
  view.setBigUint64(6, BigInt(granule), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  page[26] = segments.length;
  page.set(segments, 27);
  let at = 27 + segments.length;
  for (const packet of packets) {
    page.set(packet, at);
    at += packet.length;
  }
  view.setUint32(22, oggChecksum(page), true);
  return page;
}

function tags(): Uint8Array {
  const vendor = new TextEncoder().encode("phone");
  const bytes = new Uint8Array(8 + 4 + vendor.length + 4);
  bytes.set(new TextEncoder().encode("OpusTags"));
  new DataView(bytes.buffer).setUint32(8, vendor.length, true);
  bytes.set(vendor, 12);
  return bytes;
}

const firstPage = 2;
const lastPage = 4;

/** An Ogg file of Opus packets: what WhatsApp's voice messages are. */
export function writeOgg({ head, packets }: OpusStream): Uint8Array<ArrayBuffer>[] {
  const pages: Page[] = [
    { kind: firstPage, granule: 0, sequence: 0, packets: [head] },
    { kind: 0, granule: 0, sequence: 1, packets: [tags()] },
  ];
  let granule = 0;
  let segments = mostSegments;
  for (const packet of packets) {
    granule += packetSamples(packet);
    const needed = segmentsOf(packet).length;
    segments += needed;
    const page = pages.at(-1);
    if (page && pages.length > 2 && segments <= mostSegments) {
      page.packets.push(packet);
      page.granule = granule;
    } else {
      pages.push({ kind: 0, granule, sequence: pages.length, packets: [packet] });
      segments = needed;
    }
  }
  const last = pages.at(-1);
  if (last) last.kind = lastPage;
  return pages.map((page) => new Uint8Array(writePage(page)));
}
