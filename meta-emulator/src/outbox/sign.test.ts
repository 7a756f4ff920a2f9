import { expect, test } from "vitest";
import { sign, toWire } from "./sign.ts";

const secret = "test_app_secret";

test.each([
  [
    '{"object":"whatsapp_business_account","entry":[]}',
    "dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756",
  ],
  [
    '{"object": "whatsapp_business_account", "entry": []}',
    "56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a",
  ],
  [
    '{"text":{"body":"\\u05e9\\u05dc\\u05d5\\u05dd \\ud83d\\ude00 a\\/b"}}',
    "4ea5106348c2ab04d718b9b08d7bc3f54811cfcf4b88348c74a6ac83bcfb0534",
  ],
])("the signature of %s is the known one", (body, hex) => {
  expect(sign(body, secret)).toBe(`sha256=${hex}`);
});

test("text beyond ASCII and slashes are escaped before signing, as Meta does", () => {
  const wire = toWire({ text: { body: "שלום 😀 a/b" } });
  expect(wire).toBe('{"text":{"body":"\\u05e9\\u05dc\\u05d5\\u05dd \\ud83d\\ude00 a\\/b"}}');
  expect(sign(wire, secret)).toBe("sha256=4ea5106348c2ab04d718b9b08d7bc3f54811cfcf4b88348c74a6ac83bcfb0534");
  expect(JSON.parse(wire)).toEqual({ text: { body: "שלום 😀 a/b" } });
});

test("the same text unescaped has another signature", () => {
  expect(sign('{"text":{"body":"שלום 😀 a/b"}}', secret)).toBe(
    "sha256=16d465a016fb691a448368893a8523f112a8557d2dcd8beb56493f7e2cfadf13",
  );
});

test("an address, a share and a tag are escaped too", () => {
  const wire = toWire({ text: "dana@example.com <b> 50% > &" });
  expect(wire).toBe('{"text":"dana\\u0040example.com \\u003Cb> 50\\u0025 > &"}');
  expect(JSON.parse(wire)).toEqual({ text: "dana@example.com <b> 50% > &" });
});
