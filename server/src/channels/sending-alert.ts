import type { Tx } from "../platform/db/tx.ts";
import { raiseAlert, resolveAlert } from "./alerts.ts";

/** Tells people, once, that Meta refuses whatever this number sends; `code` is Meta's or `null` once it goes on. */
export async function alertSending(tx: Tx, channelId: string, code: string | null): Promise<void> {
  const rows = await tx.query<{ integration_id: string; display_phone_number: string }>(
    "select integration_id, display_phone_number from channels where business_id = $1 and id = $2",
    [tx.businessId, channelId],
  );
  const channel = rows[0];
  if (!channel) return;
  const number = channel.display_phone_number.replaceAll(/\D/g, "");
  const cause = { kind: "sending_stopped", subject: number } as const;
  if (code === null) await resolveAlert(tx, channel.integration_id, cause, tx.now());
  else {
    const raised = { ...cause, severity: "critical", data: { number, code, status: code } } as const;
    await raiseAlert(tx, channel.integration_id, raised, tx.now());
  }
}
