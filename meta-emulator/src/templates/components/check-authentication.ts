import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf, type Params } from "../../graph/params.ts";
import { missingField, tooLong, wrongTemplate } from "../problems.ts";
import { authenticationTexts } from "./authentication-texts.ts";
import type { OtpButton, TemplateBody, TemplateComponent, TemplateFooter } from "./types.ts";

const otpTypes = ["COPY_CODE", "ONE_TAP", "ZERO_TAP"] as const;
const longestLabel = 25;
const mostApps = 5;

/** An authentication template says what Meta says, in the template's language; what can be chosen is little. */
export function checkAuthentication(components: Params[], language: string): TemplateComponent[] {
  const kinds = components.map((each) => String(each.type ?? "").toUpperCase());
  const foreign = kinds.find((kind) => !["BODY", "FOOTER", "BUTTONS"].includes(kind));
  if (foreign !== undefined) {
    throw wrongTemplate("Component not allowed", `An authentication template has no component of type ${foreign}.`);
  }
  const [body, footer, buttons] = ["BODY", "FOOTER", "BUTTONS"].map((kind) => components[kinds.indexOf(kind)]);
  if (!body) throw missingField("BODY", "add_security_recommendation");
  if (!buttons) throw missingField("BUTTONS", "buttons");
  return [
    authenticationBody(language, checkFlag(body, "add_security_recommendation")),
    ...(footer ? checkExpiry(footer, language) : []),
    { type: "BUTTONS", buttons: [checkOtpButton(buttons, language)] },
  ];
}

export function authenticationBody(language: string, recommend: boolean): TemplateBody {
  const { code, advice } = authenticationTexts(language);
  const text = recommend ? `${code} ${advice}` : code;
  return { type: "BODY", text, add_security_recommendation: recommend, example: { body_text: [["123456"]] } };
}

export function authenticationFooter(language: string, minutes: number): TemplateFooter {
  const text = authenticationTexts(language).expires.replace("{{1}}", String(minutes));
  return { type: "FOOTER", text, code_expiration_minutes: minutes };
}

function checkFlag(body: Params, name: string): boolean {
  if (body.text !== undefined) {
    throw wrongTemplate("Text not allowed", "The text of an authentication template is fixed.");
  }
  const value = body[name] ?? false;
  if (typeof value !== "boolean") throw wrongParameter(`Param ${name} must be a boolean.`);
  return value;
}

export function checkMinutes(value: unknown): number {
  const minutes = Number(value);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 90) {
    throw wrongParameter("Param code_expiration_minutes must be between 1 and 90.");
  }
  return minutes;
}

function checkExpiry(footer: Params, language: string): TemplateFooter[] {
  if (footer.text !== undefined) {
    throw wrongTemplate("Text not allowed", "The footer of an authentication template is fixed.");
  }
  if (footer.code_expiration_minutes === undefined) return [];
  return [authenticationFooter(language, checkMinutes(footer.code_expiration_minutes))];
}

function checkOtpButton(component: Params, language: string): OtpButton {
  const [button, ...more] = Array.isArray(component.buttons) ? component.buttons : [];
  if (!isObject(button)) throw missingField("BUTTONS", "buttons");
  if (more.length > 0) throw wrongTemplate("Too many buttons", "An authentication template has one button.");
  if (String(button.type ?? "").toUpperCase() !== "OTP") {
    throw wrongTemplate("Button not allowed", "The button of an authentication template must be of type OTP.");
  }
  const otpType = otpTypes.find((each) => each === String(button.otp_type ?? "").toUpperCase());
  if (!otpType) throw wrongParameter(`Param otp_type must be one of {${otpTypes.join(", ")}}`);
  if (otpType === "ZERO_TAP" && button.zero_tap_terms_accepted !== true) {
    throw wrongTemplate("Zero-tap terms", "zero_tap_terms_accepted must be true for a zero-tap template.");
  }
  const texts = authenticationTexts(language);
  const text = checkText(button.text) ?? texts.copy;
  if (otpType === "COPY_CODE") return { type: "OTP", otp_type: otpType, text };
  return {
    type: "OTP",
    otp_type: otpType,
    text,
    autofill_text: checkText(button.autofill_text) ?? texts.autofill,
    supported_apps: checkApps(button),
  };
}

function checkText(text: unknown): string | null {
  if (text === undefined) return null;
  if (typeof text !== "string" || text.trim() === "") throw missingField("BUTTONS", "text");
  if (lengthOf(text) > longestLabel) throw tooLong("button text", longestLabel);
  return text;
}

/** At most five; the older form has one app beside the button's other properties. */
function checkApps(button: Params): { package_name: string; signature_hash: string }[] {
  const { package_name, signature_hash } = button;
  const apps = button.supported_apps ?? (package_name === undefined ? undefined : [{ package_name, signature_hash }]);
  if (!Array.isArray(apps) || apps.length === 0) throw missingField("BUTTONS", "supported_apps");
  if (apps.length > mostApps) throw wrongTemplate("Too many apps", `At most ${mostApps} apps are supported.`);
  return apps.map((app) => {
    if (!isObject(app) || typeof app.package_name !== "string" || typeof app.signature_hash !== "string") {
      throw missingField("BUTTONS", "package_name, signature_hash");
    }
    if (!/^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/.test(app.package_name) || app.package_name.length > 224) {
      throw wrongTemplate("Package name is incorrect", "A package name has at least two parts of letters and digits.");
    }
    if (!/^[A-Za-z0-9+/=]{11}$/.test(app.signature_hash)) {
      throw wrongTemplate("Signature hash is incorrect", "A signature hash has exactly 11 characters.");
    }
    return { package_name: app.package_name, signature_hash: app.signature_hash };
  });
}
