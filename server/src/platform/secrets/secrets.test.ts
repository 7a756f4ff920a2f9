import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createSecrets } from "./secrets.ts";

const oldKey = `old:${randomBytes(32).toString("base64")}`;
const newKey = `new:${randomBytes(32).toString("base64")}`;
const binding = { businessId: "0198f000-0000-7000-8000-000000000001", field: "integrations.access_token" };

test("a secret is read back, in any script", () => {
  const secrets = createSecrets([oldKey]);
  expect(secrets.decrypt(secrets.encrypt("סוד EAA… 🍕", binding), binding)).toBe("סוד EAA… 🍕");
});

test("a rotated key still reads old secrets and new ones name the new key", () => {
  const sealed = createSecrets([oldKey]).encrypt("token", binding);
  const rotated = createSecrets([newKey, oldKey]);
  expect(rotated.decrypt(sealed, binding)).toBe("token");
  expect(rotated.encrypt("token", binding).split(".")[1]).toBe("new");
});

test("a secret of one business or field cannot be read as another's", () => {
  const secrets = createSecrets([oldKey]);
  const sealed = secrets.encrypt("token", binding);
  expect(() => secrets.decrypt(sealed, { ...binding, businessId: "0198f000-0000-7000-8000-000000000002" })).toThrow();
  expect(() => secrets.decrypt(sealed, { ...binding, field: "channels.pin" })).toThrow();
});

test("a changed text or an unknown key is refused", () => {
  const secrets = createSecrets([oldKey]);
  const sealed = secrets.encrypt("token", binding);
  expect(() => secrets.decrypt(`${sealed.slice(0, -2)}AA`, binding)).toThrow();
  expect(() => createSecrets([newKey]).decrypt(sealed, binding)).toThrow();
  expect(() => createSecrets(["short:AAAA"])).toThrow();
});
