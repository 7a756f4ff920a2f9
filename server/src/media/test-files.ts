import { readFileSync } from "node:fs";
import sharp from "sharp";

const folder = new URL("./fixtures/", import.meta.url);

/** Recorded by a browser: a tone that swells, a coloured square. */
export const recording = (
  name: "voice-mono.webm" | "voice-stereo.webm" | "voice.m4a" | "clip.mp4" | "clip.webm" | "voice.ogg",
): Buffer => readFileSync(new URL(name, folder));

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 40 } } });

/** A picture on its side, with the place it was taken at, as phones make it. */
export const photo = (width = 1600, height = 900): Promise<Buffer> =>
  canvas(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitude: "32/1 5/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
export const png = (width = 40, height = 30): Promise<Buffer> => canvas(width, height).png().toBuffer();
export const webp = (): Promise<Buffer> => canvas(512, 512).webp().toBuffer();
export const gif = (): Promise<Buffer> => canvas(60, 60).gif().toBuffer();
/** Noise does not compress: more than WhatsApp's 5 MB. */
export const largePng = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 2000,
      height: 1500,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
export const pdf = (): Buffer => Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
export const page = (): Buffer => Buffer.from("<!doctype html><script>alert(1)</script>");
