import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

export type Signer = {
  sign(businessId: string, text: string): string;
  verify(businessId: string, text: string, signature: string): boolean;
};

/** Signatures of addresses that are handed out, with a key made of the installation's secret for this alone. */
export function createSigner(secret: string): Signer {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "croozer signed addresses", 32));
  const digest = (businessId: string, text: string) =>
    createHmac("sha256", key).update(`${businessId}\n${text}`).digest();
  return {
    sign: (businessId, text) => digest(businessId, text).toString("base64url"),
    verify(businessId, text, signature) {
      const given = Buffer.from(signature, "base64url");
      const expected = digest(businessId, text);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
