import { expect, test } from "vitest";
import { oggChecksum, packetSamples, writeOgg } from "./ogg-pages.ts";
import { opusPackets } from "./webm-packets.ts";

const head = new TextEncoder().encode("OpusHead-nineteen-b");
const unknownSize = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const element = (id: number[], body: number[]) => [
  ...id,
  0x10,
  ...[16, 8, 0].map((by) => (body.length >> by) & 255),
  ...body,
];
const block = (packet: number[]) => element([0xa3], [0x81, 0, 0, 0x80, ...packet]);

/** As a browser records: sizes of the outer elements unknown. */
function recording(packets: number[][]): Uint8Array {
  const track = element([0xae], [...element([0xd7], [1]), ...element([0x63, 0xa2], [...head])]);
  return Uint8Array.from([
    ...element([0x1a, 0x45, 0xdf, 0xa3], [1, 2, 3]),
    ...[0x18, 0x53, 0x80, 0x67, ...unknownSize],
    ...element([0x16, 0x54, 0xae, 0x6b], track),
    ...[0x1f, 0x43, 0xb6, 0x75, ...unknownSize],
    ...element([0xe7], [0]),
    ...packets.flatMap(block),
  ]);
}

type Page = { kind: number; granule: number; sequence: number; body: Uint8Array; sound: boolean };

function readPages(ogg: Uint8Array): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < ogg.length; ) {
    const view = new DataView(ogg.buffer, ogg.byteOffset + at);
    const count = ogg[at + 26]!;
    const size = ogg.subarray(at + 27, at + 27 + count).reduce((sum, length) => sum + length, 0);
    const from = at + 27 + count;
    const page = ogg.slice(at, from + size);
    const checksum = view.getUint32(22, true);
    new DataView(page.buffer).setUint32(22, 0, true);
    pages.push({
      ...{ kind: ogg[at + 5]!, granule: Number(view.getBigUint64(6, true)), sequence: view.getUint32(18, true) },
      ...{ body: ogg.subarray(from, from + size), sound: oggChecksum(page) === checksum },
    });
    at = from + size;
  }
  return pages;
}

const join = (parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test("a browser's recording becomes an Ogg file with the same packets", () => {
  const packets = Array.from({ length: 300 }, (_, n) => [0x78, ...Array<number>(n % 7 === 0 ? 300 : 40).fill(n % 256)]);
  const stream = opusPackets(recording(packets));
  expect(stream?.packets.map((packet) => [...packet])).toEqual(packets);
  const pages = readPages(join(writeOgg(stream!)));
  expect(pages.every(({ sound }) => sound)).toBe(true);
  expect(pages.map(({ sequence }) => sequence)).toEqual(pages.map((_, place) => place));
  expect(pages[0]).toMatchObject({ kind: 2, granule: 0, body: head });
  expect(new TextDecoder().decode(pages[1]?.body).slice(0, 8)).toBe("OpusTags");
  expect([...join(pages.slice(2).map(({ body }) => body))]).toEqual(packets.flat());
  expect(pages.at(-1)).toMatchObject({ kind: 4, granule: 300 * packetSamples(Uint8Array.from(packets[0]!)) });
});

test.each([
  ["20 ms of speech", [0x48], 960],
  ["60 ms of speech", [0x18], 2880],
  ["2.5 ms of music", [0xe0], 120],
  ["two frames of 20 ms", [0x49], 1920],
  ["three frames of 20 ms", [0x4b, 3], 2880],
])("%s is %j long", (_name, bytes, samples) => {
  expect(packetSamples(Uint8Array.from(bytes))).toBe(samples);
});

test("what is no recording gives nothing", () => {
  expect(opusPackets(Uint8Array.from([0, 1, 2, 3]))).toBeNull();
  expect(opusPackets(new Uint8Array())).toBeNull();
});
