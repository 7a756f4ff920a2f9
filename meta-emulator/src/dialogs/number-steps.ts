import { connectCoexistence } from "../coexistence/connect.ts";
import { GraphError } from "../graph/graph-error.ts";
import { addNumber } from "../numbers/add-number.ts";
import type { CodeMethod } from "../numbers/types.ts";
import { requestCode, verifyCode } from "../numbers/verification.ts";
import type { Simulation } from "../simulation.ts";
import { countryCode, onlyDigits } from "../world/phone-digits.ts";
import type { PhoneNumber, Waba } from "../world/types.ts";
import { languageOf } from "./language.ts";
import { goTo, stayWith } from "./move.ts";
import { problems } from "./problems.ts";
import { type Form, listPreVerified } from "./signup-steps.ts";
import type { Dialog, Problem } from "./types.ts";

export function listNumbers(sim: Simulation, { wabaId }: Dialog): PhoneNumber[] {
  return [...sim.world.phoneNumbers.values()].filter((number) => number.wabaId === wabaId);
}

/** A number of the account, one the partner offers, a new one, or none for now. */
export function chooseNumber(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  const waba = sim.world.wabas.find(dialog.wabaId ?? "");
  if (!waba) return dialog;
  const chosen = form.get("number") ?? "";
  if (chosen === "none" && dialog.extras.featureType === "")
    return goTo(sim, dialog, "permissions", { phoneNumberId: null });
  if (chosen === "new") return enterNumber(sim, dialog, waba, form);
  const offered = listPreVerified(sim, dialog).find(({ id }) => id === chosen);
  if (offered) sim.world.phoneNumbers.put(offered.id, { ...offered, wabaId: waba.id, registered: false });
  const own = listNumbers(sim, dialog).find(({ id }) => id === chosen);
  if (!own) return stayWith(sim, dialog, problems.chooseOne);
  if (own.verified) return goTo(sim, dialog, "permissions", { phoneNumberId: own.id });
  return sendCode(sim, dialog, own, methodOf(form));
}

function enterNumber(sim: Simulation, dialog: Dialog, waba: Waba, form: Form): Dialog {
  const digits = onlyDigits(form.get("phone") ?? "");
  if (digits.length < 8 || digits.length > 15 || digits.startsWith("0")) return stayWith(sim, dialog, problems.number);
  const name = form.get("displayName")?.trim() ?? "";
  if (breaksGuidelines(name)) return stayWith(sim, dialog, problems.displayName);
  const taken = [...sim.world.phoneNumbers.values()].find((number) => number.digits === digits);
  if (taken) return stayWith(sim, dialog, taken.wabaId === waba.id ? problems.numberKnown : problems.numberTaken);
  const country = countryCode(digits);
  return trying(sim, dialog, () => {
    const number = addNumber(sim, waba, { country, national: digits.slice(country.length), name });
    return sendCode(sim, dialog, number, methodOf(form));
  });
}

/** Sends a code, by SMS or call; of a number in the WhatsApp Business app it is shown in that app. */
function sendCode(sim: Simulation, dialog: Dialog, number: PhoneNumber, method: CodeMethod): Dialog {
  return trying(sim, dialog, () => {
    requestCode(sim, number, method, languageOf(sim, dialog));
    return goTo(sim, dialog, "verify", { phoneNumberId: number.id });
  });
}

export function sendCodeAgain(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  const number = sim.world.phoneNumbers.find(dialog.phoneNumberId ?? "");
  if (!number) return dialog;
  return trying(sim, dialog, () => {
    requestCode(sim, number, methodOf(form), languageOf(sim, dialog));
    return sim.world.dialogs.put(dialog.id, { ...dialog, problem: null });
  });
}

export function enterCode(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  const number = sim.world.phoneNumbers.find(dialog.phoneNumberId ?? "");
  if (!number) return dialog;
  return trying(sim, dialog, () => {
    verifyCode(sim, number, onlyDigits(form.get("code") ?? ""));
    if (dialog.extras.featureType === "whatsapp_business_app_onboarding")
      keepInApp(sim, number.id, form.getAll("shareHistory").includes("yes"));
    return goTo(sim, dialog, "permissions");
  });
}

/** Meta lets a business finish with a number that is proven later; one of the app must be proven. */
export function verifyLater(sim: Simulation, dialog: Dialog): Dialog {
  return dialog.extras.featureType === "" ? goTo(sim, dialog, "permissions") : dialog;
}

/** The number stays in the WhatsApp Business app and works by the API from now on, without being registered. */
function keepInApp(sim: Simulation, id: string, sharesHistory: boolean): void {
  const number = sim.world.phoneNumbers.find(id);
  if (!number) return;
  connectCoexistence(sim, number, { sharesHistory });
}

function methodOf(form: Form): CodeMethod {
  return form.get("method") === "VOICE" ? "VOICE" : "SMS";
}

/** A few of the rules for display names, enough to meet one: too short, or naming what is not the business. */
function breaksGuidelines(name: string): boolean {
  return name.length < 3 || /whatsapp|facebook|instagram|\bmeta\b|^test$/i.test(name) || !/\p{L}/u.test(name);
}

/** What the verbs of numbers refuse is shown on the step. */
function trying(sim: Simulation, dialog: Dialog, act: () => Dialog): Dialog {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return stayWith(sim, dialog, toProblem(error));
  }
}

function toProblem({ message, parts }: GraphError): Problem {
  return { message: parts.details ?? message, code: String(parts.subcode ?? parts.code) };
}
