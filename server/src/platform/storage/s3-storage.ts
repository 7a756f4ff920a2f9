import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { S3Config } from "../../config.ts";
import type { ByteRange, Storage } from "./storage.ts";

/** Files in a bucket of S3 or of anything that speaks as it does. */
export function s3Storage(config: S3Config): Storage {
  const { bucket } = config;
  const client = new S3Client({
    region: config.region,
    forcePathStyle: config.pathStyle,
    ...(config.endpoint === null ? {} : { endpoint: config.endpoint }),
    ...(config.credentials === null ? {} : { credentials: config.credentials }),
    // The newer trailing checksums are more than many compatible stores understand.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const get = async (key: string, range?: ByteRange) => {
    try {
      const object = await client.send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
        }),
      );
      return object.Body ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
  return {
    async write(key, bytes) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentLength: bytes.length }));
    },
    async writeFile(key, path) {
      const { size } = await stat(path);
      const body = createReadStream(path);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentLength: size }));
    },
    async read(key) {
      const body = await get(key);
      return body && Buffer.from(await body.transformToByteArray());
    },
    async open(key, range) {
      const body = await get(key, range);
      if (body !== null && !(body instanceof Readable)) throw new Error("The S3 client gave no stream of Node");
      return body;
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
