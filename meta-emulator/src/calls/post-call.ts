import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject, lengthOf, type Params, requireProduct } from "../graph/params.ts";
import { findByPhone, findByUserId } from "../people/find-person.ts";
import type { Simulation } from "../simulation.ts";
import { toWaId } from "../world/phone-digits.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import { acceptCall, callPerson, declineCall, endCall, takesCalls } from "./calls.ts";
import { mayCall } from "./permission.ts";
import type { Call } from "./types.ts";

const actions = ["connect", "pre_accept", "accept", "reject", "terminate"];
const longestCallbackData = 512;

/** `POST /{phone-number-id}/calls`: a call to a person, or what happens to one that is there. */
export function postCall({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_messaging");
  requireProduct(params.messaging_product);
  if (params.action === undefined) throw missing("action");
  const action = String(params.action);
  if (!actions.includes(action)) {
    throw wrongParameter(`Param action must be one of {${actions.map((each) => each.toUpperCase()).join(", ")}}`);
  }
  if (!takesCalls(sim, number)) throw new GraphError({ code: 138000 });
  if (action === "connect") return connect(sim, number, params);
  const call = getCall(sim, number, params.call_id);
  if (action === "terminate") terminate(sim, call);
  else answer(sim, call, action, params);
  return { messaging_product: "whatsapp", success: true };
}

function connect(sim: Simulation, number: PhoneNumber, params: Params): unknown {
  const person = getRecipient(sim, number, params);
  readSession(params.session, "offer");
  const callbackData = readCallbackData(params.biz_opaque_callback_data);
  if (!person) throw new GraphError({ code: 138001 });
  if (!mayCall(sim, number, person)) throw new GraphError({ code: 138006 });
  const busy = [...sim.world.calls.values()].some(
    (call) => call.customerId === person.id && call.phoneNumberId === number.id && call.state !== "ended",
  );
  if (busy) throw new GraphError({ code: 138003 });
  const call = callPerson(sim, person, number, callbackData);
  return { messaging_product: "whatsapp", calls: [{ id: call.id }] };
}

function answer(sim: Simulation, call: Call, action: string, params: Params): void {
  if (call.direction !== "USER_INITIATED" || call.state !== "ringing") {
    throw invalid("The call is not waiting to be accepted or rejected.");
  }
  if (action === "reject") {
    declineCall(sim, call);
    return;
  }
  const sdp = readSession(params.session, "answer");
  if (action === "pre_accept") {
    sim.world.calls.put(call.id, Object.assign(call, { preAccepted: sdp }));
    return;
  }
  if (call.preAccepted !== null && call.preAccepted !== sdp) {
    throw invalid("The SDP answer does not match that of the pre_accept of this call.");
  }
  call.callbackData = readCallbackData(params.biz_opaque_callback_data);
  acceptCall(sim, call);
}

function terminate(sim: Simulation, call: Call): void {
  if (call.state === "ended") throw invalid("The call has ended.");
  endCall(sim, call);
}

function getCall(sim: Simulation, number: PhoneNumber, id: unknown): Call {
  if (id === undefined) throw missing("call_id");
  const call = typeof id === "string" ? sim.world.calls.find(id) : null;
  if (call?.phoneNumberId !== number.id) throw invalid("There is no call with this call_id.");
  return call;
}

function getRecipient(sim: Simulation, number: PhoneNumber, { to, recipient }: Params): Person | null {
  if (to === undefined && recipient === undefined) throw missing("to");
  if (to === undefined) {
    const found = findByUserId(sim, number, String(recipient));
    return found?.mine ? found.person : null;
  }
  const digits = toWaId(String(to), number.digits);
  if (digits === null) throw invalid("Recipient phone number is not valid.");
  return findByPhone(sim.world, digits);
}

function readSession(session: unknown, type: "offer" | "answer"): string {
  if (session === undefined) throw missing("session");
  if (!isObject(session)) throw wrongParameter("Param session must be a JSON object.");
  if (session.sdp_type !== type)
    throw wrongParameter(`Param session['sdp_type'] must be one of {${type.toUpperCase()}}`);
  if (typeof session.sdp !== "string" || !session.sdp.startsWith("v=0")) throw invalid("The SDP is not valid.");
  return session.sdp;
}

function readCallbackData(data: unknown): string | null {
  if (data === undefined) return null;
  if (typeof data !== "string" || lengthOf(data) > longestCallbackData) {
    throw wrongParameter(`Param biz_opaque_callback_data must be at most ${longestCallbackData} characters long.`);
  }
  return data;
}
