import { seconds } from "../messaging/payloads.ts";
import { tellNumber } from "../outbox/tell.ts";
import { contactOf, type Identifiers, identify } from "../people/contact.ts";
import type { Simulation } from "../simulation.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import type { Call } from "./types.ts";

/** Nobody speaks here; enough for a session description to be parsed. */
const sdp = [
  "v=0",
  "o=- 0 0 IN IP4 127.0.0.1",
  "s=-",
  "t=0 0",
  "m=audio 9 UDP/TLS/RTP/SAVPF 111",
  "c=IN IP4 127.0.0.1",
  "a=rtpmap:111 opus/48000/2",
  "",
].join("\r\n");

type Sides = { number: PhoneNumber; person: Person; call: Call };

/** The call is there to be accepted, or was picked up: with the other side's session. */
export function tellConnect(sim: Simulation, { number, person, call }: Sides, messageId?: string): void {
  const contact = contactOf(sim, number, person, { username: true });
  const sdpType = call.direction === "USER_INITIATED" ? "offer" : "answer";
  const event = {
    ...ends(sim, { number, person, call }, "connect"),
    direction: call.direction,
    session: { sdp_type: sdpType, sdp },
  };
  tellNumber(sim, number, {
    field: "calls",
    label: "calls · connect",
    ...(messageId === undefined ? {} : { messageId }),
    valueFor: () => ({ contacts: [contact], calls: [event] }),
  });
}

/** A call that was never accepted has no times. */
export function tellTerminate(sim: Simulation, sides: Sides): void {
  const { call, number } = sides;
  const { acceptedAt, endedAt, callbackData } = call;
  const talked =
    acceptedAt === null || endedAt === null
      ? {}
      : {
          start_time: seconds(acceptedAt),
          end_time: seconds(endedAt),
          duration: Math.floor((endedAt - acceptedAt) / 1000),
        };
  const event = {
    ...ends(sim, sides, "terminate"),
    direction: call.direction,
    status: acceptedAt === null ? "FAILED" : "COMPLETED",
    ...talked,
    ...(callbackData === null ? {} : { biz_opaque_callback_data: callbackData }),
  };
  tellNumber(sim, number, { field: "calls", label: "calls · terminate", valueFor: () => ({ calls: [event] }) });
}

/** How a call of the business fares at the person's phone. */
export function tellCallStatus(sim: Simulation, sides: Sides, status: "RINGING" | "ACCEPTED" | "REJECTED"): void {
  const { number, person, call } = sides;
  const { waId, userId } = identify(sim, number, person);
  const told = {
    id: call.id,
    type: "call",
    status,
    timestamp: seconds(sim.clock.now()),
    ...(waId === null ? { recipient_user_id: userId } : { recipient_id: waId }),
    ...(call.callbackData === null ? {} : { biz_opaque_callback_data: call.callbackData }),
  };
  tellNumber(sim, number, { field: "calls", label: `calls · ${status}`, valueFor: () => ({ statuses: [told] }) });
}

function ends(sim: Simulation, { number, person, call }: Sides, event: string): Record<string, unknown> {
  const known = identify(sim, number, person);
  const timestamp = seconds(sim.clock.now());
  const incoming = call.direction === "USER_INITIATED";
  const sides = incoming
    ? { ...personSide(known, "from"), to: number.digits }
    : { from: number.digits, ...personSide(known, "to") };
  return { id: call.id, ...sides, event, timestamp };
}

function personSide({ waId, userId }: Identifiers, side: "from" | "to"): Record<string, unknown> {
  return waId === null ? { [`${side}_user_id`]: userId } : { [side]: waId };
}
