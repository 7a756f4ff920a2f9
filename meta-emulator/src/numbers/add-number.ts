import { getWaba } from "../graph/access.ts";
import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import { putPhoneNumber } from "../world/describe.ts";
import { onlyDigits } from "../world/phone-digits.ts";
import type { PhoneNumber, Waba } from "../world/types.ts";
import { isRestricted } from "./trouble.ts";

const scope = "whatsapp_business_management";

/** `POST /{waba-id}/phone_numbers` */
export function postPhoneNumber({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, scope);
  for (const name of ["cc", "phone_number", "verified_name"]) if (params[name] === undefined) throw missing(name);
  const country = onlyDigits(String(params.cc));
  const national = onlyDigits(String(params.phone_number));
  if (country === "" || country.length > 3) throw wrongParameter("Param cc must be a country calling code");
  if (country.length + national.length < 8 || country.length + national.length > 15) {
    throw wrongParameter("Param phone_number must be a phone number");
  }
  const name = params.verified_name;
  if (typeof name !== "string" || name.trim() === "") throw wrongParameter("Param verified_name must be a string.");
  return { id: addNumber(sim, waba, { country, national, name: name.trim() }).id };
}

/** Adds a number that still has to be proven by code and registered. */
export function addNumber(
  sim: Simulation,
  waba: Waba,
  given: { country: string; national: string; name: string },
): PhoneNumber {
  const digits = given.country + given.national;
  const owned = [...sim.world.phoneNumbers.values()];
  if (owned.some((each) => each.wabaId === waba.id && each.digits === digits)) {
    throw new GraphError({
      code: 100,
      subcode: 2388012,
      message: "(#100) Phone number already exists in your phone number list",
    });
  }
  if (isRestricted(sim, waba, "RESTRICTED_ADD_PHONE_NUMBER_ACTION")) {
    throw new GraphError({ code: 368, details: "The account is restricted from adding phone numbers." });
  }
  const cap = sim.world.portfolios.find(waba.portfolioId)?.standing.maxPhoneNumbers ?? 0;
  const inPortfolio = owned.filter((each) => sim.world.wabas.find(each.wabaId)?.portfolioId === waba.portfolioId);
  if (inPortfolio.length >= cap) {
    throw wrongParameter("Invalid parameter", `This business has reached its limit of ${cap} phone numbers.`);
  }
  const number = putPhoneNumber(sim.world, {
    wabaId: waba.id,
    displayPhoneNumber: `+${given.country} ${given.national.replace(/(\d+)(\d{3})(\d{4})$/, "$1-$2-$3")}`,
    verifiedName: given.name,
    registered: false,
    verified: false,
    qualityRating: "NA",
    standing: { nameStatus: "AVAILABLE_WITHOUT_REVIEW" },
  });
  sim.phone.emit({ type: "world" });
  return number;
}
