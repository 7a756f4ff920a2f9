import type { Simulation } from "../../simulation.ts";
import { type Html, html } from "../html.ts";
import { languageOf } from "../language.ts";
import type { Screen } from "../layout.ts";
import { permissionWords } from "../permission-words.ts";
import { listPages } from "../sign-in.ts";
import type { Dialog } from "../types.ts";
import type { Words } from "../words.ts";
import { choice } from "./parts.ts";

/** What cannot be declined: without it there would be nothing to sign in for. */
const required = new Set(["public_profile", "instagram_business_basic"]);

export function permissionsScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const language = languageOf(sim, dialog);
  const app = sim.world.apps.find(dialog.appId)?.name ?? dialog.appId;
  // What a configuration asks for is given as a whole; scopes of an address may be declined one by one.
  const mayDecline = dialog.configId === null;
  const list = mayDecline
    ? html`<fieldset>
        <legend class="sr">${say.permissionsTitle}</legend>
        <input type="hidden" name="asked" value="1">
        ${dialog.scopes.map((scope) => {
          const label = permissionWords(scope, language);
          if (required.has(scope))
            return html`<p class="choice always"><span class="label">${label}</span> <span class="note">${say.required}</span></p>`;
          return choice({ kind: "checkbox", name: "allowed", value: scope, label, checked: true });
        })}
      </fieldset>`
    : html`<ul class="permissions">${dialog.scopes.map((scope) => html`<li>${permissionWords(scope, language)}</li>`)}</ul>`;
  const shared = dialog.kind === "instagram" ? null : html`${summary(sim, dialog, say)}`;
  return {
    title: say.permissionsTitle,
    explains: say.permissionsExplains(app),
    content: html`${list}${shared}`,
    submit: { act: "permissions", words: dialog.kind === "signup" ? say.next : say.allow },
  };
}

/** The scopes that the form of the permissions leaves out. */
export function declinedScopes(dialog: Dialog, form: URLSearchParams): string[] {
  if (form.get("asked") === null) return [];
  const allowed = new Set(form.getAll("allowed"));
  return dialog.scopes.filter((scope) => !required.has(scope) && !allowed.has(scope));
}

export function summary(sim: Simulation, dialog: Dialog, say: Words): Html | null {
  const { world } = sim;
  const rows: [string, string][] = [];
  const business = world.portfolios.find(dialog.businessId ?? "");
  if (business) rows.push([say.business, business.name]);
  for (const id of [dialog.wabaId, ...dialog.moreWabaIds]) {
    const waba = world.wabas.find(id ?? "");
    if (waba) rows.push([say.account, waba.name]);
  }
  if (dialog.kind === "signup") {
    const number = world.phoneNumbers.find(dialog.phoneNumberId ?? "");
    rows.push([
      say.number,
      number ? `\u2066${number.displayPhoneNumber}\u2069 · ${number.verifiedName}` : say.noNumber,
    ]);
  }
  for (const id of dialog.pageIds) rows.push([say.page, world.pages.find(id)?.name ?? id]);
  if (rows.length === 0) return null;
  return html`<section class="summary">
    <h2>${say.sharedTitle}</h2>
    <dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>
  </section>`;
}

export function pagesScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const user = sim.world.users.find(dialog.userId ?? "");
  const pages = user ? listPages(sim, user) : [];
  const app = sim.world.apps.find(dialog.appId)?.name ?? dialog.appId;
  const content = html`<fieldset>
    <legend class="sr">${say.pagesTitle}</legend>
    ${pages.length === 0 && html`<p class="empty">${say.noPages}</p>`}
    ${pages.map(({ id, name, instagramAccountId }) => {
      const account = sim.world.instagramAccounts.find(instagramAccountId ?? "");
      const note = account ? say.linkedInstagram(account.username) : null;
      return choice({
        kind: "checkbox",
        name: "page",
        value: id,
        label: name,
        note,
        checked: dialog.pageIds.includes(id),
      });
    })}
  </fieldset>`;
  return {
    title: say.pagesTitle,
    explains: say.pagesExplains(app),
    content,
    submit: { act: "pages", words: say.next },
  };
}
