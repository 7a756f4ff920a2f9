import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import { missingField, problem, tooLong, wrongTemplate } from "../problems.ts";
import type { ComponentRules } from "./rules.ts";
import type { FlowButton, TemplateButton, TemplateButtons } from "./types.ts";
import { variablesOf } from "./variables.ts";

const longestLabel = 25;
const longestUrl = 2000;
const longestPhone = 20;
const longestCoupon = 15;
const mostButtons = 10;

/** How many of a kind one template may have. */
const most: Record<TemplateButton["type"], number> = {
  QUICK_REPLY: 10,
  URL: 2,
  PHONE_NUMBER: 1,
  COPY_CODE: 1,
  CATALOG: 1,
  MPM: 1,
  SPM: 1,
  FLOW: 1,
  VOICE_CALL: 1,
  REQUEST_CONTACT_INFO: 1,
  OTP: 1,
};
/** What a button says when the template does not: on a phone in its own language. */
export const defaultLabels = {
  COPY_CODE: "Copy offer code",
  CATALOG: "View catalog",
  MPM: "View items",
  SPM: "View",
  REQUEST_CONTACT_INFO: "Share contact",
};

type ButtonRules = Pick<ComponentRules, "samples" | "knowsFlow">;

export function checkButtons(component: Params, { samples, knowsFlow }: ButtonRules): TemplateButtons {
  const { buttons } = component;
  if (!Array.isArray(buttons) || buttons.length === 0) throw missingField("BUTTONS", "buttons");
  if (buttons.length > mostButtons) {
    throw wrongTemplate("Too many buttons", `A template has at most ${mostButtons} buttons.`);
  }
  const checked = buttons.map((button, index) =>
    checkButton(samples === "required" ? button : withSample(button), index),
  );
  for (const { type } of checked) {
    if (checked.filter((each) => each.type === type).length > most[type]) {
      throw wrongTemplate("Too many buttons", `A template has at most ${most[type]} buttons of type ${type}.`);
    }
  }
  requireGrouping(checked);
  for (const button of checked) if (button.type === "FLOW") requireFlow(button, knowsFlow);
  return { type: "BUTTONS", buttons: checked };
}

function requireFlow({ flow_id: id, flow_name: name }: FlowButton, knows: ButtonRules["knowsFlow"]): void {
  if (knows({ ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) })) return;
  throw wrongTemplate("Flow not found", `There is no flow ${id ?? name} in this account.`);
}

function withSample(button: unknown): unknown {
  return isObject(button) && button.example === undefined ? { ...button, example: ["sample"] } : button;
}

/** Quick replies stand together, before or after the others. */
function requireGrouping(buttons: TemplateButton[]): void {
  const groups = buttons.filter(
    ({ type }, index) => (type === "QUICK_REPLY") !== (buttons[index - 1]?.type === "QUICK_REPLY") || index === 0,
  );
  if (groups.length <= 2) return;
  throw wrongTemplate(
    "Buttons are not grouped",
    "Quick reply buttons must stand together, before or after the buttons of other types.",
  );
}

function checkButton(button: unknown, index: number): TemplateButton {
  if (!isObject(button))
    throw wrongParameter(`Param components['BUTTONS']['buttons'][${index}] must be a JSON object.`);
  const wanted = String(button.type ?? "").toUpperCase();
  const type = (Object.keys(most) as TemplateButton["type"][]).find((each) => each === wanted);
  if (!type) {
    const names = Object.keys(most).sort().join(", ");
    throw wrongParameter(`Param components['BUTTONS']['buttons'][${index}]['type'] must be one of {${names}}`);
  }
  switch (type) {
    case "QUICK_REPLY":
      return { type, text: checkLabel(button.text) };
    case "URL":
      return checkUrl(button);
    case "PHONE_NUMBER":
      return { type, text: checkLabel(button.text), phone_number: checkPhone(button.phone_number) };
    case "COPY_CODE":
      return { type, text: defaultLabels.COPY_CODE, example: [checkCoupon(button.example)] };
    case "CATALOG":
    case "MPM":
    case "SPM":
    case "REQUEST_CONTACT_INFO":
      return { type, text: button.text === undefined ? defaultLabels[type] : checkLabel(button.text) };
    case "VOICE_CALL":
      return { type, text: checkLabel(button.text), ...checkCallTtl(button.ttl_minutes) };
    case "FLOW":
      return checkFlow(button);
    case "OTP":
      throw wrongTemplate("Button not allowed", "Buttons of type OTP are for authentication templates.");
  }
}

function checkLabel(text: unknown): string {
  if (typeof text !== "string" || text.trim() === "") throw missingField("BUTTONS", "text");
  if (lengthOf(text) > longestLabel) throw tooLong("button text", longestLabel);
  if (/[\n]|\{\{/.test(text)) {
    throw wrongTemplate("Button text is incorrect", "A button's text has no variables and no new lines.");
  }
  return text;
}

/** One variable, at the end. */
function checkUrl(button: Params): TemplateButton {
  const { url, example } = button;
  const text = checkLabel(button.text);
  if (typeof url !== "string" || url === "") throw missingField("BUTTONS", "url");
  if (lengthOf(url) > longestUrl) throw tooLong("button URL", longestUrl);
  const variables = variablesOf(url);
  if (!URL.canParse(url.replace(/\{\{.*$/, "x")) || !/^https?:\/\//.test(url)) {
    throw wrongTemplate("Button URL is incorrect", "The URL of a button must be a valid web address.");
  }
  if (variables.length === 0) return { type: "URL", text, url };
  if (variables.length > 1 || !/\}\}$/.test(url)) {
    throw wrongTemplate("Button URL is incorrect", "The URL of a button has one variable at most, at its end.");
  }
  const sample: unknown = Array.isArray(example) ? example[0] : example;
  if (typeof sample !== "string" || sample === "") throw missingField("BUTTONS", "example");
  return { type: "URL", text, url, example: [sample] };
}

function checkPhone(phone: unknown): string {
  if (typeof phone !== "string" || phone === "") throw missingField("BUTTONS", "phone_number");
  if (lengthOf(phone) > longestPhone) throw tooLong("button phone number", longestPhone);
  if (!/^\+?[\d\s()-]{5,}$/.test(phone)) {
    throw wrongTemplate("Button phone number is incorrect", "The phone number of a button is not valid.");
  }
  return phone;
}

function checkCoupon(example: unknown): string {
  const code: unknown = Array.isArray(example) ? example[0] : example;
  if (typeof code !== "string" || code === "") throw missingField("BUTTONS", "example");
  if (lengthOf(code) > longestCoupon) throw tooLong("coupon code", longestCoupon);
  return code;
}

function checkCallTtl(ttl: unknown): { ttl_minutes?: number } {
  if (ttl === undefined) return {};
  const minutes = Number(ttl);
  // 30 days, as for the call button of a session message.
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 43_200) {
    throw wrongParameter("Param ttl_minutes must be between 1 and 43200.");
  }
  return { ttl_minutes: minutes };
}

function checkFlow(button: Params): FlowButton {
  const text = checkLabel(button.text);
  const { flow_id: id, flow_name: name, flow_action: action = "navigate", navigate_screen: screen } = button;
  if (id === undefined && name === undefined) throw missingField("BUTTONS", "flow_id");
  if (id !== undefined && name !== undefined) {
    throw problem(2388043, "component of type BUTTONS takes only one of flow_id and flow_name");
  }
  const wanted = String(action).toLowerCase();
  if (wanted !== "navigate" && wanted !== "data_exchange") {
    throw wrongParameter("Param flow_action must be one of {navigate, data_exchange}");
  }
  return {
    type: "FLOW",
    text,
    ...(id === undefined ? {} : { flow_id: String(id) }),
    ...(name === undefined ? {} : { flow_name: String(name) }),
    flow_action: wanted.toUpperCase(),
    ...(screen === undefined ? {} : { navigate_screen: String(screen) }),
  };
}
