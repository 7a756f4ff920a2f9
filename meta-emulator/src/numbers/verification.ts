import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import type { CodeMethod, Verification } from "./types.ts";

const dayMs = 24 * 3_600_000;

/** Sends a new code to a number that is not proven yet; it can be read by `GET /control/codes`. */
export function requestCode(sim: Simulation, number: PhoneNumber, method: CodeMethod, language = "en"): Verification {
  const now = sim.clock.now();
  if (number.verified && !number.standing.codeExpired) {
    throw wrongParameter("Invalid parameter", "The ownership of this phone number is already verified.");
  }
  const requests = (sim.world.verifications.find(number.id)?.requests ?? []).filter((at) => now - at < dayMs);
  if (requests.length >= sim.config.numbers.codeRequests) {
    throw new GraphError({ code: 80007, details: "Too many codes were requested for this phone number." });
  }
  const verification: Verification = {
    phoneNumberId: number.id,
    method,
    language,
    code: String(Math.floor(sim.faults.random() * 1_000_000)).padStart(6, "0"),
    at: now,
    expiresAt: now + sim.config.numbers.codeMs,
    wrongTries: 0,
    requests: [...requests, now],
  };
  return sim.world.verifications.put(number.id, verification);
}

/** Proves the number by the code that was sent; throws when it is not that one, too old or asked for too often. */
export function verifyCode(sim: Simulation, number: PhoneNumber, code: string): void {
  const sent = sim.world.verifications.find(number.id);
  if (!sent) throw wrongParameter("Invalid parameter", "Request a verification code first.");
  if (sent.expiresAt <= sim.clock.now()) {
    throw wrongParameter("Invalid parameter", "The verification code has expired. Request a new one.");
  }
  if (sent.wrongTries >= sim.config.numbers.wrongCodes) {
    throw wrongParameter("Invalid parameter", "Too many wrong codes. Request a new one.");
  }
  if (sent.code !== code) {
    sim.world.verifications.put(number.id, { ...sent, wrongTries: sent.wrongTries + 1 });
    throw wrongParameter("Invalid parameter", "The verification code is wrong.");
  }
  // It works once; what was asked for that day still counts.
  sim.world.verifications.put(number.id, { ...sent, expiresAt: sim.clock.now() });
  const standing = { ...number.standing, codeExpired: false };
  sim.world.phoneNumbers.put(number.id, { ...number, verified: true, standing });
  sim.phone.emit({ type: "world" });
}

/** Codes that still work, newest first. */
export function listCodes(sim: Simulation): Verification[] {
  const now = sim.clock.now();
  return [...sim.world.verifications.values()].filter(({ expiresAt }) => expiresAt > now).sort((a, b) => b.at - a.at);
}

export function readCodeMethod(method: unknown): CodeMethod {
  if (method === undefined) throw missing("code_method");
  const name = String(method).toUpperCase();
  if (name !== "SMS" && name !== "VOICE") throw wrongParameter("Param code_method must be one of {SMS, VOICE}");
  return name;
}
