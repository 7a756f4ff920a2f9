import type { Signer } from "../../platform/secrets/signer.ts";

const text = (memberId: string) => `stop mail ${memberId}`;

/** The end of an address by which a member stops their mails without signing in; it can do nothing else. */
export const stopToken = (signer: Signer, businessId: string, memberId: string): string =>
  `${businessId}.${memberId}.${signer.sign(businessId, text(memberId))}`;

/** Null for what we did not sign. */
export function readStopToken(signer: Signer, token: string): { businessId: string; memberId: string } | null {
  const [businessId = "", memberId = "", signature = ""] = token.split(".");
  return signer.verify(businessId, text(memberId), signature) ? { businessId, memberId } : null;
}
