import { decideName, type NameRejection } from "../numbers/display-name.ts";
import { tellSecurity } from "../numbers/pin.ts";
import { removeNumber } from "../numbers/remove-number.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { NumberAct } from "../phone-api.ts";
import { raiseThroughput, setMessagingLimit } from "../rules/messaging-limit.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { alert } from "./payloads.ts";

/** Does to a number what Meta does, and tells the apps that listen. */
export function performNumberAct(sim: Simulation, number: PhoneNumber, act: NumberAct): void {
  switch (act.type) {
    case "quality":
      rate(sim, number, act.rating);
      break;
    case "messaging_limit":
      setMessagingLimit(sim, sim.world.wabas.find(number.wabaId)?.portfolioId ?? "", act.level);
      break;
    case "throughput_upgrade":
      raiseThroughput(sim, number);
      break;
    case "name_decision":
      // The schema of the act lists the reasons.
      decideName(sim, number, act.decision, act.reason as NameRejection | undefined);
      break;
    case "status":
      change(sim, number, { status: act.status });
      break;
    case "code_expired":
      change(sim, number, { codeExpired: act.expired });
      break;
    case "pin_reset":
      resetPin(sim, number, act.step);
      break;
    case "official":
      change(sim, number, { official: act.approved });
      tellAlert(sim, number, "INFORMATIONAL", act.approved ? "OBA_APPROVED" : "OBA_REJECTED");
      break;
    case "profile_picture_lost":
      sim.world.phoneNumbers.put(number.id, { ...number, pictureUrl: null });
      tellAlert(sim, number, "WARNING", "PROFILE_PICTURE_LOST");
      break;
    case "username":
      nameUser(sim, number, act.status, act.username);
      break;
    case "allowed_recipients":
      sim.world.phoneNumbers.put(number.id, { ...number, allowedRecipients: act.waIds });
      break;
    case "remove":
      removeNumber(sim, number);
      break;
  }
}

function change(sim: Simulation, number: PhoneNumber, standing: Partial<PhoneNumber["standing"]>): void {
  sim.world.phoneNumbers.put(number.id, { ...number, standing: { ...number.standing, ...standing } });
}

/** The lowest quality flags the number; the events are those that came with it before limits were the portfolio's. */
function rate(sim: Simulation, number: PhoneNumber, rating: string): void {
  const flagged = number.standing.status === "FLAGGED";
  const status = rating === "RED" && number.standing.status === null ? "FLAGGED" : number.standing.status;
  const standing = { ...number.standing, status: flagged && rating !== "RED" ? null : status };
  sim.world.phoneNumbers.put(number.id, { ...number, qualityRating: rating, standing });
  const event = rating === "RED" && !flagged ? "FLAGGED" : flagged && rating !== "RED" ? "UNFLAGGED" : null;
  if (event === null) return;
  tellWaba(sim, number.wabaId, {
    field: "phone_number_quality_update",
    value: {
      display_phone_number: number.digits,
      event,
      max_daily_conversations_per_business: number.messagingLimit,
      current_limit: number.messagingLimit,
    },
  });
}

/** By mail, as the owner: the PIN is off afterwards. */
function resetPin(sim: Simulation, number: PhoneNumber, step: "requested" | "done"): void {
  if (step === "requested") {
    const requester = [...sim.world.users.values()][0]?.id;
    tellSecurity(sim, number, { event: "PIN_RESET_REQUEST", ...(requester === undefined ? {} : { requester }) });
    return;
  }
  const standing = { ...number.standing, wrongPins: [] };
  sim.world.phoneNumbers.put(number.id, { ...number, pin: null, standing });
  tellSecurity(sim, number, { event: "PIN_REQUEST_SUCCESS" });
}

function nameUser(
  sim: Simulation,
  number: PhoneNumber,
  status: "approved" | "reserved" | "deleted",
  given: string | undefined,
): void {
  const name = given ?? number.standing.username?.name ?? number.verifiedName.toLowerCase().replace(/[^a-z0-9._]/g, "");
  change(sim, number, { username: status === "deleted" ? null : { name, status } });
  tellWaba(sim, number.wabaId, {
    field: "business_username_update",
    value: { display_phone_number: number.digits, ...(status === "deleted" ? {} : { username: name }), status },
  });
}

function tellAlert(sim: Simulation, number: PhoneNumber, severity: string, type: string): void {
  const value = alert("PHONE_NUMBER", number.id, severity, "NONE", type);
  tellWaba(sim, number.wabaId, { field: "account_alerts", value });
}
