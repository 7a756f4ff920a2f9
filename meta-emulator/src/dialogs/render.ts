import type { Simulation } from "../simulation.ts";
import { type Html, html } from "./html.ts";
import { languageOf } from "./language.ts";
import { dialogPage, type PageTask, type Screen } from "./layout.ts";
import { numberScreen, verifyScreen } from "./screens/number.ts";
import { pagesScreen, permissionsScreen, summary } from "./screens/permissions.ts";
import { signInScreen } from "./screens/sign-in.ts";
import { businessScreen, wabaProfileScreen, wabaScreen } from "./screens/signup.ts";
import { sdkMessage } from "./sdk-message.ts";
import { abandonedAt, finished } from "./session-info.ts";
import type { Dialog } from "./types.ts";
import { type Words, words } from "./words.ts";

/** The page of the step where a dialog is. */
export function renderDialog(sim: Simulation, dialog: Dialog, lastUserId: string | null): Html {
  const say = words[languageOf(sim, dialog)];
  return dialogPage(sim, dialog, screenOf(sim, dialog, say, lastUserId), closingTask(sim, dialog));
}

function screenOf(sim: Simulation, dialog: Dialog, say: Words, lastUserId: string | null): Screen {
  switch (dialog.step) {
    case "sign_in":
      return signInScreen(sim, dialog, say, lastUserId);
    case "business":
      return businessScreen(sim, dialog, say);
    case "waba":
      return wabaScreen(sim, dialog, say);
    case "waba_profile":
      return wabaProfileScreen(sim, dialog, say);
    case "number":
      return numberScreen(sim, dialog, say);
    case "verify":
      return verifyScreen(sim, dialog, say);
    case "assets":
      return pagesScreen(sim, dialog, say);
    case "permissions":
      return permissionsScreen(sim, dialog, say);
    case "done":
      return doneScreen(sim, dialog, say);
    case "closed":
      return { title: say.closing, explains: say.closingExplains, content: html``, submit: null };
  }
}

function doneScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const app = sim.world.apps.find(dialog.appId)?.name ?? dialog.appId;
  const content = html`<p class="tick" aria-hidden="true">✓</p>${summary(sim, dialog, say)}`;
  return {
    title: say.doneTitle,
    explains: say.doneExplains(app),
    content,
    submit: { act: "finish", words: say.finish },
  };
}

/** What the opener hears when the window is closed: left before the end, or at the end, which counts as finished. */
function closingTask(sim: Simulation, dialog: Dialog): PageTask {
  const origin = dialog.way.by === "sdk" ? dialog.way.origin : null;
  const nothing = { origin, onClose: [], beacon: null, now: null };
  if (origin === null || dialog.kind !== "signup") return nothing;
  if (dialog.step === "done") {
    const code = sdkMessage(dialog, { code: dialog.code ?? "" });
    const onClose = [JSON.stringify(finished(sim, dialog)), code];
    return { origin, onClose, beacon: `/dialogs/${dialog.id}/handed-over`, now: null };
  }
  const left = abandonedAt(dialog.step);
  return left === null ? nothing : { ...nothing, onClose: [JSON.stringify(left)] };
}

/** The last page there is: tells the opener and closes itself. */
export function renderClosing(sim: Simulation, dialog: Dialog, messages: string[]): Html {
  const say = words[languageOf(sim, dialog)];
  const closed: Dialog = { ...dialog, step: "closed", problem: null };
  const origin = dialog.way.by === "sdk" ? dialog.way.origin : null;
  const task = { origin, onClose: [], beacon: null, now: messages };
  return dialogPage(sim, closed, screenOf(sim, closed, say, null), task);
}
