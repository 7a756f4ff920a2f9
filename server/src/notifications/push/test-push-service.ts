import { createDecipheriv, createECDH, createHmac, createPublicKey, randomBytes, verify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AddPushDevice } from "@croozer/contracts/push";

const hmac = (key: Buffer, ...parts: (Buffer | string)[]) => {
  const made = createHmac("sha256", key);
  for (const part of parts) made.update(part);
  return made.digest();
};

/** Who sent a request, by its VAPID header (RFC 8292): the claims, when the signature is that of the key it names. */
function claimsOf(authorization: string): { aud: string; sub: string; key: string } {
  const { token = "", key = "" } = /^vapid t=(?<token>[^,]+), k=(?<key>.+)$/.exec(authorization)?.groups ?? {};
  const [header = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const publicKey = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
  if (!verify("sha256", Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, "base64url")))
    throw new Error("the signature is not the key's");
  return { ...JSON.parse(Buffer.from(claims, "base64url").toString()), key };
}

export type Pushed = { payload: unknown; claims: ReturnType<typeof claimsOf>; headers: Record<string, unknown> };

/** A push service on this machine, and browsers that read what it is handed for them (RFC 8291, aes128gcm). */
export async function openTestPushService() {
  const browsers = new Map<string, (body: Buffer) => string>();
  const pushed: Pushed[] = [];
  let status = 201;
  let refused = 0;
  const server = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const read = browsers.get(request.url ?? "");
    if (status !== 201) refused += 1;
    if (status === 201 && read)
      pushed.push({
        payload: JSON.parse(read(Buffer.concat(chunks))),
        claims: claimsOf(request.headers.authorization ?? ""),
        headers: request.headers,
      });
    reply.writeHead(status, status === 429 ? { "retry-after": "1" } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    pushed,
    refused: () => refused,
    answerWith: (next: number) => {
      status = next;
    },
    /** A browser that subscribed. */
    subscribe(): AddPushDevice {
      const pair = createECDH("prime256v1");
      pair.generateKeys();
      const auth = randomBytes(16);
      const path = `/push/${randomBytes(8).toString("hex")}`;
      browsers.set(path, (body) => {
        const salt = body.subarray(0, 16);
        const length = body.readUInt8(20);
        const sender = body.subarray(21, 21 + length);
        const sealed = body.subarray(21 + length);
        const shared = hmac(auth, pair.computeSecret(sender));
        const input = hmac(shared, "WebPush: info\0", pair.getPublicKey(), sender, "\u0001");
        const key = hmac(salt, input);
        const content = hmac(key, "Content-Encoding: aes128gcm\0\u0001").subarray(0, 16);
        const nonce = hmac(key, "Content-Encoding: nonce\0\u0001").subarray(0, 12);
        const cipher = createDecipheriv("aes-128-gcm", content, nonce).setAuthTag(sealed.subarray(-16));
        const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
        return padded.subarray(0, padded.lastIndexOf(2)).toString();
      });
      return {
        endpoint: `${url}${path}`,
        keys: { p256dh: pair.getPublicKey("base64url"), auth: auth.toString("base64url") },
        label: "Chrome on a telephone",
      };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
