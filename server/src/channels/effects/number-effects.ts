import type { AccountEventOf } from "../../meta/account-events.ts";
import type { Cause, Effects, Fact } from "./effects.ts";

/** Messages a second of a number that was upgraded; 80 before. */
const upgradedThroughput = 1_000;

export function numberQuality({ number, change, limit }: AccountEventOf<"number_quality">): Partial<Effects> {
  const cause: Cause = { kind: "number_quality", subject: number };
  const facts: Fact[] = limit === null ? [] : [{ fact: "limit", value: limit }];
  switch (change) {
    case "THROUGHPUT_UPGRADE":
      return { facts: [...facts, { fact: "throughput", number, value: upgradedThroughput }] };
    case "FLAGGED":
      facts.push({ fact: "quality", number, value: "RED" });
      return { facts, raise: [{ ...cause, severity: "warning", data: { number, status: change } }] };
    case "DOWNGRADE":
      return { facts, raise: [{ ...cause, severity: "warning", data: { number, status: change, limit } }] };
    case "UNFLAGGED":
      // Medium or high: which of the two only Meta's next answer says.
      return { facts: [...facts, { fact: "quality", number, value: "UNKNOWN" }], resolve: [cause] };
    case "UPGRADE":
      return { facts, resolve: [cause] };
    default:
      return { facts };
  }
}

export function numberName({ number, decision, name, reason }: AccountEventOf<"number_name">): Partial<Effects> {
  const cause: Cause = { kind: "number_name_rejected", subject: number };
  if (decision === "APPROVED")
    return { resolve: [cause], facts: name === null ? [] : [{ fact: "name", number, value: name }] };
  if (decision !== "REJECTED") return {};
  return { raise: [{ ...cause, severity: "warning", data: { number, name, reason } }] };
}

export function numberSecurity({ number, change }: AccountEventOf<"number_security">): Partial<Effects> {
  const asked: Cause = { kind: "pin_reset_requested", subject: number };
  if (change === "PIN_RESET_REQUEST") return { raise: [{ ...asked, severity: "critical", data: { number } }] };
  if (change !== "PIN_CHANGED" && change !== "PIN_REQUEST_SUCCESS") return {};
  return { raise: [{ kind: "pin_changed", subject: number, severity: "info", data: { number } }], resolve: [asked] };
}
