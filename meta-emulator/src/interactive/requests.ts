import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import { textWithin } from "../messaging/checks/limits.ts";
import type { ChatContent } from "../phone-api.ts";
import { lookUp } from "../world/look-up.ts";
import { countryOf } from "../world/phone-digits.ts";
import {
  type InteractiveCheck,
  readBody,
  readFooter,
  readHeader,
  readNamedAction,
  readOptionalBody,
  readParameters,
  refusePart,
} from "./parts.ts";

/** Messages with which a business asks for something the person gives with one tap. */
export const checkLocationRequest: InteractiveCheck = (interactive) => {
  refusePart(interactive, "header");
  const body = readBody(interactive);
  readNamedAction(interactive, "send_location");
  return { type: "request", what: "location", body };
};

export const checkContactRequest: InteractiveCheck = (interactive) => {
  refusePart(interactive, "header");
  const body = readBody(interactive);
  readNamedAction(interactive, "request_contact_info");
  return { type: "request", what: "contact", body };
};

/** Its text may be left out: the phone has one of its own. */
export const checkCallPermissionRequest: InteractiveCheck = (interactive) => {
  refusePart(interactive, "header");
  const body = readOptionalBody(interactive) ?? "";
  readNamedAction(interactive, "call_permission_request");
  return { type: "request", what: "call_permission", body };
};

const longestCallLabel = 20;
const longestPayload = 512;
/** 30 days. */
const longestTtlMinutes = 43_200;

/** A button that calls the business. */
export const checkVoiceCall: InteractiveCheck = (interactive, context) => {
  const header = readHeader(interactive, context);
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  const action = readNamedAction(interactive, "voice_call");
  const parameters = action.parameters === undefined ? {} : readParameters(action);
  const { display_text: label, ttl_minutes: ttlMinutes, payload } = parameters;
  const text = label === undefined ? "" : textWithin(label, "Display text", longestCallLabel);
  if (ttlMinutes !== undefined && !isWithin(ttlMinutes, 1, longestTtlMinutes)) {
    throw invalid(`ttl_minutes must be between 1 and ${longestTtlMinutes}.`);
  }
  if (payload !== undefined) textWithin(payload, "Payload", longestPayload);
  return { type: "action", header, body, footer, button: { kind: "call", text } };
};

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Where address messages exist, and the fields their forms have. */
const addressFields: Record<string, string[]> = {
  IN: [
    "name",
    "phone_number",
    "in_pin_code",
    "house_number",
    "floor_number",
    "tower_number",
    "building_name",
    "address",
    "landmark_area",
    "city",
    "state",
  ],
  SG: [
    "name",
    "phone_number",
    "sg_post_code",
    "house_number",
    "floor_number",
    "building_name",
    "address",
    "unit_number",
    "city",
  ],
};

/** Only between a business and a person of the same country, and only in some countries. */
export const checkAddressMessage: InteractiveCheck = (interactive, context): ChatContent => {
  const { number, waId } = context;
  const body = readBody(interactive);
  const footer = readFooter(interactive);
  readHeader(interactive, context);
  const parameters = readParameters(readNamedAction(interactive, "address_message"));
  const { country, values, validation_errors: errors, saved_addresses: saved } = parameters;
  if (country === undefined) throw missing("interactive['action']['parameters']['country']");
  const fields = typeof country === "string" ? lookUp(addressFields, country) : undefined;
  if (typeof country !== "string" || !fields) {
    throw invalid(`Country must be one of {${Object.keys(addressFields).join(", ")}}.`);
  }
  if (countryOf(number.digits) !== country || (waId !== null && countryOf(waId) !== country)) {
    throw invalid(`Address messages of ${country} need phone numbers of that country on both sides.`);
  }
  readFields(errors, fields, "validation_errors");
  checkSavedAddresses(saved, fields);
  return { type: "address_request", body, footer, country, values: readFields(values, fields, "values") };
};

function checkSavedAddresses(saved: unknown, fields: string[]): void {
  if (saved === undefined) return;
  if (!Array.isArray(saved)) throw wrongParameter("Param saved_addresses must be an array.");
  for (const [index, address] of saved.entries()) {
    if (!isObject(address) || typeof address.id !== "string") throw missing(`saved_addresses[${index}]['id']`);
    readFields(address.value, fields, `saved_addresses[${index}]['value']`);
  }
}

const pinCode = /^\d{6}$/;

function readFields(values: unknown, fields: string[], name: string): Record<string, string> {
  if (values === undefined) return {};
  if (!isObject(values)) throw wrongParameter(`Param ${name} must be a JSON object.`);
  const read: Params = {};
  for (const [field, value] of Object.entries(values)) {
    if (!fields.includes(field)) throw invalid(`${name} has the unknown address field ${field}.`);
    if (typeof value !== "string") throw wrongParameter(`Param ${name}['${field}'] must be a string.`);
    if (name === "values" && field === "in_pin_code" && value !== "" && !pinCode.test(value)) {
      throw invalid("in_pin_code must have 6 digits.");
    }
    read[field] = value;
  }
  return read as Record<string, string>;
}
