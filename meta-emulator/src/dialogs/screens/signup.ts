import type { Simulation } from "../../simulation.ts";
import { html } from "../html.ts";
import type { Screen } from "../layout.ts";
import { listPortfolios, listWabas } from "../signup-steps.ts";
import { timezoneIds } from "../timezones.ts";
import type { Dialog } from "../types.ts";
import type { Words } from "../words.ts";
import { choice, field, select } from "./parts.ts";

export function businessScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const { business } = dialog.extras;
  const portfolios = listPortfolios(sim, dialog);
  const usable = portfolios.filter(({ mayUse }) => mayUse);
  const { entered } = dialog;
  const wanted =
    entered.business ?? dialog.businessId ?? business.id ?? (business.name ? "new" : usable[0]?.portfolio.id);
  const chosen = usable.some(({ portfolio }) => portfolio.id === wanted) ? wanted : "new";
  const inside = html`
    ${field({ name: "name", label: say.businessName, value: entered.name ?? business.name })}
    ${field({ name: "email", label: say.email, type: "email", value: entered.email ?? business.email })}
    ${field({ name: "website", label: say.website, type: "url", value: entered.website ?? business.website, optional: say.optional })}`;
  const content = html`<fieldset>
    <legend class="sr">${say.businessTitle}</legend>
    ${portfolios.map(({ portfolio: { id, name }, mayUse }) =>
      choice({
        name: "business",
        value: id,
        label: name,
        note: mayUse ? html`<bdi dir="ltr">${id}</bdi>` : say.employee,
        checked: id === chosen,
        disabled: !mayUse,
      }),
    )}
    ${choice({ name: "business", value: "new", label: say.businessNew, checked: chosen === "new", inside })}
  </fieldset>`;
  const submit = { act: "business", words: say.next };
  return { title: say.businessTitle, explains: say.businessExplains, content, submit };
}

export function wabaScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const wabas = listWabas(sim, dialog);
  const preset = wabas.find(({ id }) => dialog.extras.wabaIds.includes(id))?.id;
  const chosen = dialog.wabaId ?? preset ?? wabas[0]?.id ?? "new";
  const mayCreate = !dialog.extras.appOnlyInstall;
  const more = wabas.length > 1;
  const content = html`<fieldset>
    <legend class="sr">${say.wabaTitle}</legend>
    ${wabas.length === 0 && !mayCreate && html`<p class="empty">${say.wabaNone}</p>`}
    ${wabas.map(({ id, name }) =>
      choice({
        name: "waba",
        value: id,
        label: name,
        note: html`${say.numbers(countNumbers(sim, id))} · <bdi dir="ltr">${id}</bdi>`,
        checked: id === chosen,
      }),
    )}
    ${mayCreate && choice({ name: "waba", value: "new", label: say.wabaNew, checked: chosen === "new" })}
  </fieldset>
  ${
    more &&
    html`<details class="choice"${dialog.moreWabaIds.length > 0 && html` open`}>
      <summary>${say.wabaMore}</summary>
      <fieldset class="inside">
        <legend class="note">${say.wabaMoreExplains}</legend>
        ${wabas.map(({ id, name }) =>
          choice({
            kind: "checkbox",
            name: "more",
            value: id,
            label: name,
            note: html`<bdi dir="ltr">${id}</bdi>`,
            checked: dialog.moreWabaIds.includes(id),
          }),
        )}
      </fieldset>
    </details>`
  }`;
  return { title: say.wabaTitle, explains: say.wabaExplains, content, submit: { act: "waba", words: say.next } };
}

function countNumbers(sim: Simulation, id: string): number {
  return [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === id).length;
}

export function wabaProfileScreen(sim: Simulation, dialog: Dialog, say: Words): Screen {
  const portfolio = sim.world.portfolios.find(dialog.businessId ?? "");
  const name = dialog.entered.name ?? (dialog.extras.business.name || (portfolio?.name ?? ""));
  const zones = timezoneIds.map(({ id, name: zone, offset }) => ({ value: id, label: `${zone} (${offset})` }));
  const wanted = timezoneIds.find(({ offset }) => offset === dialog.extras.business.timezone)?.id ?? "70";
  const content = html`
    ${field({ name: "name", label: say.wabaName, value: name, attributes: html`required maxlength="255"` })}
    ${select("timezone", say.timezone, zones, wanted)}`;
  const submit = { act: "waba_profile", words: say.next };
  return { title: say.profileTitle, explains: say.profileExplains, content, submit };
}
