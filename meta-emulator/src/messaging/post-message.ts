import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject, type Params, requireProduct } from "../graph/params.ts";
import { markRead } from "../messaging/mark-read.ts";
import { acceptSend, type CheckedSend, findRecipient } from "../messaging/send.ts";
import { countSend, refuseSend } from "../rules/refuse-send.ts";
import type { Simulation } from "../simulation.ts";
import { refuseMarketing } from "../templates/marketing.ts";
import type { PhoneNumber } from "../world/types.ts";
import { checkSend } from "./checks/check-send.ts";
import { findFailure } from "./find-failure.ts";

/** `POST /{phone-number-id}/messages`: a message, or the mark that one was read. */
export function postMessage({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_messaging");
  requireProduct(params.messaging_product);
  if (!number.registered) throw new GraphError({ code: 133010 });
  if (params.status !== undefined) return markAsRead(sim, number, params);
  const send = checkSend(params, { sim, access, number, links: [] });
  refuseMarketing(sim, number, send);
  return sendMessage(sim, number, send);
}

/** Accepts a message whose content was checked, or refuses it for what is known of sender and recipient. */
export function sendMessage(sim: Simulation, number: PhoneNumber, send: CheckedSend): unknown {
  if (send.waId === number.digits) throw new GraphError({ code: 131021 });
  refuseSend(sim, number, send);
  const failure = findFailure(sim, number, findRecipient(sim, number, send), send);
  if (failure && sim.rules.limits.answeredAtOnce.includes(failure.code)) throw new GraphError(failure);
  countSend(sim, number, send);
  const message = acceptSend(sim, number, send, failure);
  const status = send.status === null ? {} : { message_status: send.status };
  return { messaging_product: "whatsapp", contacts: [contactOf(send)], messages: [{ id: message.id, ...status }] };
}

function contactOf(send: CheckedSend): Record<string, unknown> {
  return { input: send.input, ...(send.waId === null ? { user_id: send.userId } : { wa_id: send.waId }) };
}

function markAsRead(sim: Simulation, number: PhoneNumber, params: Params): unknown {
  if (params.status !== "read") throw wrongParameter("Param status must be one of {read}");
  const { message_id: messageId, typing_indicator: typing } = params;
  if (messageId === undefined) throw missing("message_id");
  if (typing !== undefined && (!isObject(typing) || typing.type !== "text")) {
    throw wrongParameter("Param typing_indicator['type'] must be one of {text}");
  }
  const message = typeof messageId === "string" ? sim.world.messages.find(messageId) : null;
  const received = message?.from === "customer" && message.tick !== "pending";
  if (!message || !received || message.phoneNumberId !== number.id) {
    throw invalid(`Message with id ${String(messageId)} was not received by this phone number.`);
  }
  markRead(sim, message, typing !== undefined);
  return { success: true };
}
