import type { GraphError } from "../graph/graph-error.ts";
import type { Simulation } from "../simulation.ts";
import { knownErrors } from "../world/errors.ts";
import type { App, PhoneNumber, Waba } from "../world/types.ts";
import { findNumberTrouble, findWabaTrouble, isRestricted } from "./trouble.ts";

type CanSend = "AVAILABLE" | "LIMITED" | "BLOCKED";
type Problem = { error_code: number; error_description: string; possible_solution: string };
export type HealthEntity = {
  entity_type: "PHONE_NUMBER" | "WABA" | "BUSINESS" | "APP" | "MESSAGE_TEMPLATE";
  id: string;
  can_send_message: CanSend;
  errors?: Problem[];
  additional_info?: string[];
};
export type Health = { can_send_message: CanSend; entities: HealthEntity[] };

/** `health_status` of a number: itself, its WABA, the business and the app that asks. */
export function numberHealth(sim: Simulation, app: App, number: PhoneNumber): Health {
  const waba = sim.world.wabas.find(number.wabaId);
  return summary([numberEntity(sim, number), ...(waba ? accountEntities(sim, waba) : []), appEntity(app)]);
}

/** `health_status` of a WABA. */
export function wabaHealth(sim: Simulation, app: App, waba: Waba): Health {
  return summary([...accountEntities(sim, waba), appEntity(app)]);
}

/** `health_status` of a business. */
export function businessHealth(sim: Simulation, app: App, id: string): Health {
  return summary([businessEntity(sim, id), appEntity(app)]);
}

/** WABA and business, which stand behind whatever is asked about. */
export function accountEntities(sim: Simulation, waba: Waba): HealthEntity[] {
  return [wabaEntity(sim, waba), businessEntity(sim, waba.portfolioId)];
}

export function appEntity(app: App): HealthEntity {
  return { entity_type: "APP", id: app.id, can_send_message: "AVAILABLE" };
}

export function summary(entities: HealthEntity[]): Health {
  const all = entities.map((each) => each.can_send_message);
  const worst = all.includes("BLOCKED") ? "BLOCKED" : all.includes("LIMITED") ? "LIMITED" : "AVAILABLE";
  return { can_send_message: worst, entities };
}

export function numberEntity(sim: Simulation, number: PhoneNumber): HealthEntity {
  const trouble = findNumberTrouble(sim, number);
  const info: string[] = [];
  if (number.standing.nameStatus !== "APPROVED" && number.standing.nameStatus !== "AVAILABLE_WITHOUT_REVIEW") {
    info.push("Your display name has not been approved yet. Your message limit will increase once it is.");
  }
  if (number.standing.status === "FLAGGED") info.push("The quality of this phone number's messages is low.");
  if (number.standing.status === "RATE_LIMITED") info.push("This phone number has reached its messaging limit.");
  if (number.allowedRecipients !== null) info.push("This test number can only message its allowed recipients.");
  return entity(
    "PHONE_NUMBER",
    number.id,
    trouble ? [problemOf(trouble, "Resolve what is said of the number.")] : [],
    info,
  );
}

function wabaEntity(sim: Simulation, waba: Waba): HealthEntity {
  const trouble = findWabaTrouble(waba);
  const problems = trouble ? [problemOf(trouble, "Request a review in Business Support Home.")] : [];
  if (waba.standing.fundingId === null) {
    problems.push({
      error_code: 141006,
      error_description: "There is an error with your payment method.",
      possible_solution: "Add or change your payment method.",
    });
  }
  const info = waba.standing.restrictions
    .filter(({ type }) => isRestricted(sim, waba, type))
    .map(({ type }) => `The account is restricted: ${type}.`);
  if (waba.standing.restrictedCountries.length > 0) {
    info.push(`Messages to ${waba.standing.restrictedCountries.join(", ")} are restricted.`);
  }
  if (waba.standing.ban === "SCHEDULE_FOR_DISABLE") info.push("The account is going to be disabled.");
  return entity("WABA", waba.id, problems, info);
}

function businessEntity(sim: Simulation, id: string): HealthEntity {
  const verified = sim.world.portfolios.find(id)?.standing.verification === "verified";
  const info = verified ? [] : ["Your business has not passed business verification."];
  return entity("BUSINESS", id, [], info);
}

export function entity(type: HealthEntity["entity_type"], id: string, errors: Problem[], info: string[]): HealthEntity {
  const canSend = errors.length > 0 ? "BLOCKED" : info.length > 0 ? "LIMITED" : "AVAILABLE";
  return {
    entity_type: type,
    id,
    can_send_message: canSend,
    ...(errors.length > 0 ? { errors } : {}),
    ...(info.length > 0 ? { additional_info: info } : {}),
  };
}

export function problemOf(error: GraphError, solution: string): Problem {
  const { code, details } = error.parts;
  const known = knownErrors[code];
  return {
    error_code: code,
    error_description: details ?? known?.details ?? known?.title ?? error.message,
    possible_solution: solution,
  };
}
