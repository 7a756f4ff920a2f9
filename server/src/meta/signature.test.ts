import { expect, test } from "vitest";
import { isSignedByMeta, signatureOf } from "./signature.ts";

const secret = "test_app_secret";
const vectors: [string, string][] = [
  [
    '{"object":"whatsapp_business_account","entry":[]}',
    "sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756",
  ],
  [
    '{"object": "whatsapp_business_account", "entry": []}',
    "sha256=56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a",
  ],
  [
    '{"text":{"body":"\\u05e9\\u05dc\\u05d5\\u05dd \\ud83d\\ude00 a\\/b"}}',
    "sha256=4ea5106348c2ab04d718b9b08d7bc3f54811cfcf4b88348c74a6ac83bcfb0534",
  ],
];

test.each(vectors)("the documented vector %s is accepted", (body, header) => {
  expect(isSignedByMeta(Buffer.from(body), header, [secret])).toBe(true);
  expect(signatureOf(body, secret)).toBe(header);
});

test("the same text unescaped does not carry the escaped text's signature", () => {
  const unescaped = Buffer.from('{"text":{"body":"שלום 😀 a/b"}}');
  expect(isSignedByMeta(unescaped, vectors[2]?.[1], [secret])).toBe(false);
});

test("while a secret rotates either one is accepted, in any order", () => {
  const body = Buffer.from("{}");
  expect(isSignedByMeta(body, signatureOf(body, "old"), ["new", "old"])).toBe(true);
  expect(isSignedByMeta(body, signatureOf(body, "new"), ["new", "old"])).toBe(true);
  expect(isSignedByMeta(body, signatureOf(body, "stolen"), ["new", "old"])).toBe(false);
});

test("no header, a short one and no secrets are refused", () => {
  const body = Buffer.from("{}");
  expect(isSignedByMeta(body, undefined, [secret])).toBe(false);
  expect(isSignedByMeta(body, "sha256=abc", [secret])).toBe(false);
  expect(isSignedByMeta(body, signatureOf(body, secret), [])).toBe(false);
});
