import { crc32, deflateSync } from "node:zlib";

/** Small files that are what they say, made here so that no picture has to be kept. */
export function pngFile(width = 1, height = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width * 3 + 1) * height, 0x7f));
  const parts = [chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The first page of an Ogg stream with an Opus header, as recorders write it. */
export function oggOpusFile(channels = 1): Buffer {
  const head = Buffer.alloc(19);
  head.write("OpusHead", 0, "latin1");
  head.set([1, channels], 8);
  head.writeUInt32LE(48_000, 12);
  const page = Buffer.alloc(28);
  page.write("OggS", 0, "latin1");
  page[5] = 2;
  page[26] = 1;
  page[27] = head.length;
  return Buffer.concat([page, head, Buffer.alloc(200)]);
}

/** A WebP of one kind or the other, padded to a size. */
export function webpFile({ animated = false, sizeBytes = 64 } = {}): Buffer {
  const file = Buffer.alloc(Math.max(sizeBytes, 64));
  file.write("RIFF", 0, "latin1");
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WEBPVP8X", 8, "latin1");
  file.writeUInt32LE(10, 16);
  file[20] = animated ? 0b10 : 0;
  if (animated) file.write("ANIM", 30, "latin1");
  return file;
}

export function mp4File(): Buffer {
  const file = Buffer.alloc(64);
  file.writeUInt32BE(24, 0);
  file.write("ftypisom\x00\x00\x02\x00isommp42", 4, "latin1");
  return file;
}

export const pdfFile = (): Buffer => Buffer.from("%PDF-1.4\n%%EOF\n", "latin1");
