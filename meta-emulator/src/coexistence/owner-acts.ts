import { getCustomer } from "../desk.ts";
import { describeInbound, findMedia, handOver, viewMedia } from "../media/keep-media.ts";
import type { OwnerAct } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { PhoneNumber } from "../world/types.ts";
import { connectCoexistence, disconnectCoexistence, offboard, requireCoexistence } from "./connect.ts";
import { changeContact } from "./contacts.ts";
import { deleteAsOwner, editAsOwner, writeAsOwner } from "./echoes.ts";

/** Does what the owner of a number does in the WhatsApp Business app. */
export function performOwnerAct(sim: Simulation, number: PhoneNumber, act: OwnerAct): void {
  if (act.type === "owner_connect") {
    connectCoexistence(sim, number, { sharesHistory: act.sharesHistory });
    return;
  }
  requireCoexistence(number);
  switch (act.type) {
    case "owner_disconnect":
      disconnectCoexistence(sim, number, act);
      break;
    case "owner_offboard":
      offboard(sim, number, false);
      break;
    case "owner_reconnect":
      offboard(sim, number, true);
      break;
    case "owner_text":
      writeText(sim, number, act);
      break;
    case "owner_media":
      sendMedia(sim, number, act);
      break;
    case "owner_edit":
      editAsOwner(sim, number, act.messageId, act.body);
      break;
    case "owner_delete":
      deleteAsOwner(sim, number, act.messageId);
      break;
    case "owner_contact":
      changeContact(sim, number, act.action, { phone: act.phone, name: act.name ?? act.phone });
      break;
  }
}

function writeText(sim: Simulation, number: PhoneNumber, act: Extract<OwnerAct, { type: "owner_text" }>): void {
  const { body, replyTo = null } = act;
  const content = { type: "text", body } as const;
  writeAsOwner(sim, number, getCustomer(sim, act.customerId), { content, type: "text", body: { body }, replyTo });
}

function sendMedia(sim: Simulation, number: PhoneNumber, act: Extract<OwnerAct, { type: "owner_media" }>): void {
  const file = findMedia(sim, act.mediaId);
  if (!file) throw new ApiError(404, "media_unknown", `there is no file ${act.mediaId}`);
  const { kind, caption } = act;
  const media = handOver(sim, file, number.id);
  const content = { type: kind, media: viewMedia(media), caption: caption ?? null, voice: false };
  const body = {
    ...(caption === undefined ? {} : { caption }),
    ...(kind === "document" ? { filename: file.fileName ?? "file" } : {}),
    ...describeInbound(sim, media),
  };
  writeAsOwner(sim, number, getCustomer(sim, act.customerId), { content, type: kind, body, replyTo: null });
}
