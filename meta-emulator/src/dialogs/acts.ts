import type { Simulation } from "../simulation.ts";
import { lookUp } from "../world/look-up.ts";
import { addressWith, completeLogin, completeSignup, deny, handOverCode, type Result } from "./finish.ts";
import type { Html } from "./html.ts";
import { goBack, stayWith } from "./move.ts";
import { chooseNumber, enterCode, sendCodeAgain, verifyLater } from "./number-steps.ts";
import { renderClosing } from "./render.ts";
import { declinedScopes } from "./screens/permissions.ts";
import { sdkMessage } from "./sdk-message.ts";
import { abandonedAt, failed, finished, reported, type SessionInfo } from "./session-info.ts";
import { choosePages, signIn, signInAs } from "./sign-in.ts";
import { chooseBusiness, chooseWaba, createWaba, type Form } from "./signup-steps.ts";
import type { Dialog, Problem } from "./types.ts";

/** What follows an act: the dialog's page again, a last page, or an address elsewhere. */
export type Outcome = { again: Dialog } | { page: Html } | { address: string };

type Step = (sim: Simulation, dialog: Dialog, form: Form) => Dialog;

/** Acts that lead from page to page, each from the step it belongs to. */
const steps: Record<string, { from: Dialog["step"]; act: Step }> = {
  business: { from: "business", act: chooseBusiness },
  waba: { from: "waba", act: chooseWaba },
  waba_profile: { from: "waba_profile", act: createWaba },
  number: { from: "number", act: chooseNumber },
  verify: { from: "verify", act: enterCode },
  again: { from: "verify", act: sendCodeAgain },
  later: { from: "verify", act: verifyLater },
  pages: { from: "assets", act: (sim, dialog, form) => choosePages(sim, dialog, form.getAll("page")) },
};

export function actOn(sim: Simulation, dialog: Dialog, form: Form): Outcome {
  const act = form.get("act") ?? "";
  const step = lookUp(steps, act);
  if (step) {
    // A page that was left behind, sent once more: shown where things are now.
    if (step.from !== dialog.step) return { again: dialog };
    const planned = takePlanned(sim, dialog);
    return planned ?? { again: step.act(sim, { ...dialog, entered: Object.fromEntries(form) }, form) };
  }
  switch (act) {
    case "language":
      return {
        again: sim.world.dialogs.put(dialog.id, { ...dialog, language: form.get("language") === "he" ? "he" : "en" }),
      };
    case "back":
      return { again: goBack(sim, dialog) };
    case "cancel":
      return end(sim, dialog, deny(dialog.kind), dialog.kind === "signup" ? abandonedAt(dialog.step) : null);
    case "report":
      return end(sim, dialog, deny(dialog.kind), dialog.problem && reported(sim, dialog, dialog.problem));
    case "fail":
      return { again: stayWith(sim, dialog, problemOf(form)) };
    case "fail_hard":
      return end(sim, dialog, deny(dialog.kind), failed(problemOf(form)));
    case "permissions":
      return givePermissions(sim, dialog, form);
    case "finish":
      return dialog.step === "done"
        ? end(sim, dialog, handOverCode(sim, dialog), finished(sim, dialog))
        : { again: dialog };
    default:
      return { again: someoneSignsIn(sim, dialog, form) };
  }
}

function someoneSignsIn(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  if (dialog.step !== "sign_in") return dialog;
  const userId = form.get("userId");
  if (userId !== null) return signIn(sim, dialog, userId);
  return signInAs(sim, dialog, form.get("name") ?? "", form.get("theirLanguage") ?? "en");
}

function givePermissions(sim: Simulation, dialog: Dialog, form: Form): Outcome {
  if (dialog.step !== "permissions") return { again: dialog };
  if (dialog.kind === "signup") return takePlanned(sim, dialog) ?? { again: completeSignup(sim, dialog) };
  return end(sim, dialog, completeLogin(sim, dialog, declinedScopes(dialog, form)), null);
}

/** The answer goes back the way it was asked for, and the dialog is over. */
function end(sim: Simulation, dialog: Dialog, result: Result, said: SessionInfo | null): Outcome {
  sim.world.dialogs.delete(dialog.id);
  const address = addressWith(dialog, result);
  if (address !== null) return { address };
  const messages = said === null ? [] : [JSON.stringify(said)];
  return { page: renderClosing(sim, dialog, [...messages, sdkMessage(dialog, result)]) };
}

/** A problem that a test ordered happens on the step it is for. */
function takePlanned(sim: Simulation, dialog: Dialog): Outcome | null {
  const planned = sim.world.plannedProblems.find("next");
  if (!planned || dialog.kind !== "signup" || (planned.step !== null && planned.step !== dialog.step)) return null;
  sim.world.plannedProblems.delete("next");
  if (planned.event === "ERROR") return end(sim, dialog, deny(dialog.kind), failed(planned));
  return { again: stayWith(sim, dialog, { message: planned.message, code: planned.code }) };
}

function problemOf(form: Form): Problem {
  return { message: form.get("message") || "WABA not eligible", code: form.get("code") || "100" };
}
