import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareUpload } from "./prepare-upload.ts";
import { probe } from "./probe.ts";
import { gif, largePng, page, pdf, photo, png, recording, webp } from "./test-files.ts";

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "croozer-prepare-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function prepare(bytes: Buffer, { name = "file.bin", voice = false } = {}) {
  count += 1;
  const path = join(folder, `upload-${count}`);
  await writeFile(path, bytes);
  return prepareUpload({ path, name, voice, folder });
}
/** Channels told by the Opus header. */
const opusChannels = async (path: string) => {
  const bytes = await readFile(path);
  return bytes[bytes.indexOf("OpusHead") + 9];
};

describe("pictures", () => {
  test("that WhatsApp takes go as they are", async () => {
    expect(await prepare(await photo(), { name: "a.jpg" })).toMatchObject({ kind: "image", mimeType: "image/jpeg" });
    expect(await prepare(await png())).toMatchObject({ kind: "image", mimeType: "image/png" });
  });

  test.each([
    ["WebP", webp],
    ["GIF", gif],
    [
      "TIFF",
      async () =>
        sharp(await png())
          .tiff()
          .toBuffer(),
    ],
    [
      "AVIF",
      async () =>
        sharp(await png())
          .avif()
          .toBuffer(),
    ],
    [
      "PNG of 16 bits",
      async () =>
        sharp(await png())
          .toColourspace("rgb16")
          .png()
          .toBuffer(),
    ],
  ])("of the form %s become one that it takes, under a fitting name", async (_form, make) => {
    const prepared = await prepare(await make(), { name: "pizza.webp" });
    expect(prepared.kind).toBe("image");
    const made = await sharp(prepared.path).metadata();
    expect(prepared.mimeType).toBe(`image/${made.format}`);
    expect(["jpeg", "png"]).toContain(made.format);
    expect(made.depth).toBe("uchar");
    if (prepared.mimeType !== "image/png") expect(prepared.name).toBe("pizza.jpg");
  });

  test("beyond 5 MB are made smaller", async () => {
    const large = await largePng();
    expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
    const prepared = await prepare(large);
    expect((await readFile(prepared.path)).length).toBeLessThanOrEqual(5 * 1024 * 1024);
  });

  test("that are broken are refused", async () => {
    await expect(
      prepare(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(50)])),
    ).rejects.toMatchObject({ code: "file.unsupported" });
  });
});

describe("sound", () => {
  test.each(["voice-mono.webm", "voice-stereo.webm", "voice.m4a", "voice.ogg"] as const)(
    "%s, as browsers record it, becomes a mono voice note of the same length",
    async (name) => {
      const prepared = await prepare(recording(name), { name, voice: true });
      expect(prepared).toMatchObject({ kind: "audio", voice: true, mimeType: "audio/ogg; codecs=opus" });
      expect(await opusChannels(prepared.path)).toBe(1);
      const { durationMs, waveform } = await probe(prepared.path);
      expect(durationMs).toBeGreaterThan(1000);
      expect(waveform).toHaveLength(64);
    },
  );

  test("is no voice note unless it was recorded for one", async () => {
    expect(await prepare(recording("voice.ogg"))).toMatchObject({ kind: "audio", voice: false });
  });
});

test("a film of H.264 goes as it is, one of another kind is refused with its name", async () => {
  expect(await prepare(recording("clip.mp4"))).toMatchObject({ kind: "video", mimeType: "video/mp4" });
  await expect(prepare(recording("clip.webm"))).rejects.toMatchObject({
    code: "file.unsupported",
    details: { codec: "vp8" },
  });
});

test("documents are told by their bytes, text is only text", async () => {
  expect(await prepare(pdf(), { name: "menu.exe" })).toMatchObject({ kind: "document", mimeType: "application/pdf" });
  expect(await prepare(page(), { name: "menu.html" })).toMatchObject({ kind: "document", mimeType: "text/plain" });
  expect(await prepare(Buffer.from("שם,מחיר\nפיצה,45\n"))).toMatchObject({ mimeType: "text/plain" });
});

test("what WhatsApp takes in no form is refused: archives, programs, nothing at all", async () => {
  const zip = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
  await expect(prepare(zip)).rejects.toMatchObject({
    code: "file.unsupported",
    details: { mimeType: "application/zip" },
  });
  await expect(prepare(Buffer.from([0, 1, 2, 3]))).rejects.toMatchObject({ code: "file.unsupported" });
  await expect(prepare(Buffer.alloc(0))).rejects.toMatchObject({ code: "file.empty" });
});
