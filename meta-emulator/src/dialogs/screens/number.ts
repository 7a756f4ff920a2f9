import type { CodeMethod } from "../../numbers/types.ts";
import type { Simulation } from "../../simulation.ts";
import { categories, categoryWords } from "../category-words.ts";
import { type Html, html } from "../html.ts";
import { languageOf } from "../language.ts";
import type { Screen } from "../layout.ts";
import { listNumbers } from "../number-steps.ts";
import { listPreVerified } from "../signup-steps.ts";
import type { Dialog } from "../types.ts";
import type { Words } from "../words.ts";
import { choice, field, select } from "./parts.ts";

export function numberScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const submit = { act: "number", words: say.next };
  if (dialog.extras.featureType === "whatsapp_business_app_onboarding") {
    const content = html`<input type="hidden" name="number" value="new">${newNumber(sim, dialog, say, false)}`;
    return { title: say.appNumberTitle, explains: say.appNumberExplains, content, submit };
  }
  const numbers = listNumbers(sim, dialog);
  const offered = listPreVerified(sim, dialog);
  const chosen = dialog.entered.number ?? dialog.phoneNumberId ?? offered[0]?.id ?? numbers[0]?.id ?? "new";
  const content = html`<fieldset>
    <legend class="sr">${say.numberTitle}</legend>
    ${offered.map(({ id, displayPhoneNumber }) =>
      choice({
        name: "number",
        value: id,
        label: left(displayPhoneNumber),
        note: say.preVerified,
        checked: id === chosen,
      }),
    )}
    ${numbers.map(({ id, displayPhoneNumber, verifiedName, verified }) =>
      choice({
        name: "number",
        value: id,
        label: left(displayPhoneNumber),
        note: `${verifiedName} · ${verified ? say.verified : say.unverified}`,
        checked: id === chosen,
      }),
    )}
    ${choice({
      name: "number",
      value: "new",
      label: say.numberNew,
      checked: chosen === "new",
      inside: newNumber(sim, dialog, say, true),
    })}
    ${choice({ name: "number", value: "none", label: say.numberNone, note: say.numberNoneExplains })}
  </fieldset>`;
  return { title: say.numberTitle, explains: say.numberExplains, content, submit };
}

/** A number reads from left to right, also among Hebrew words. */
function left(number: string): string {
  return `\u2066${number}\u2069`;
}

/** The same in the middle of a sentence, kept on one line. */
function unbroken(number: string): string {
  return left(number.replaceAll(" ", "\u00a0").replaceAll("-", "\u2060-\u2060"));
}

function newNumber(sim: Simulation, dialog: Dialog, say: Words, byPhone: boolean): Html {
  const { entered, extras } = dialog;
  const { phone } = extras;
  const known = phone.displayName || (sim.world.portfolios.find(dialog.businessId ?? "")?.name ?? "");
  return html`
    ${field({ name: "phone", label: say.phone, type: "tel", value: entered.phone ?? phone.number, attributes: html`placeholder="+972 55-000-0123"` })}
    ${field({ name: "displayName", label: say.displayName, value: entered.displayName ?? known, hint: say.displayNameHint })}
    ${select(
      "category",
      say.category,
      categories.map((value) => ({ value, label: categoryWords(value, languageOf(sim, dialog)) })),
      entered.category ?? phone.category,
    )}
    ${byPhone && methods(say, "SMS")}`;
}

function methods(say: Words, chosen: CodeMethod): Html {
  return html`<fieldset class="row">
    <legend class="label">${say.method}</legend>
    <label class="inline"><input type="radio" name="method" value="SMS"${chosen === "SMS" && html` checked`}> ${say.sms}</label>
    <label class="inline"><input type="radio" name="method" value="VOICE"${chosen === "VOICE" && html` checked`}> ${say.voice}</label>
  </fieldset>`;
}

export function verifyScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const number = sim.world.phoneNumbers.find(dialog.phoneNumberId ?? "");
  const sent = sim.world.verifications.find(dialog.phoneNumberId ?? "");
  const inApp = dialog.extras.featureType === "whatsapp_business_app_onboarding";
  const shown = left(number?.displayPhoneNumber ?? "");
  const code = sent?.code ?? "";
  const said = inApp ? say.appText(code) : sent?.method === "VOICE" ? say.callText(code) : say.smsText(code);
  const content = html`
    <div class="phone" data-testid="sent-code" role="status">
      <span class="note">${say.phoneOf(shown)}</span>
      <p>${said}</p>
    </div>
    ${field({
      name: "code",
      label: say.code,
      type: "tel",
      attributes: html`inputmode="numeric" maxlength="7" autofocus class="code"`,
    })}
    ${
      inApp &&
      html`<input type="hidden" name="shareHistory" value="no">
      ${choice({ kind: "checkbox", name: "shareHistory", value: "yes", label: say.shareHistory, checked: true })}`
    }
    <div class="row">
      <button name="act" value="again" class="button" formnovalidate>${say.again}</button>
      ${!inApp && html`<button name="act" value="later" class="button" formnovalidate>${say.later}</button>`}
    </div>
    ${!inApp && methods(say, sent?.method ?? "SMS")}`;
  const whole = unbroken(number?.displayPhoneNumber ?? "");
  const explains = inApp ? say.verifyInApp(whole) : say.verifyExplains(whole);
  return { title: say.verifyTitle, explains, content, submit: { act: "verify", words: say.next } };
}
