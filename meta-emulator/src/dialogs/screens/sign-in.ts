import type { Simulation } from "../../simulation.ts";
import { type Html, html } from "../html.ts";
import type { Screen } from "../layout.ts";
import type { Dialog } from "../types.ts";
import type { Words } from "../words.ts";
import { field, select } from "./parts.ts";

/** Everybody who could sign in; whoever did last comes first. */
export function signInScreen(sim: Simulation, dialog: Dialog, say: Words, lastUserId: string | null): Screen {
  if (dialog.kind === "instagram") return accountScreen(sim, say);
  const users = [...sim.world.users.values()].sort((a, b) => Number(b.id === lastUserId) - Number(a.id === lastUserId));
  const nobody = users.length === 0 && html`<p class="empty"><strong>${say.nobody}</strong> ${say.nobodyExplains}</p>`;
  const language = dialog.language ?? dialog.browserLanguage;
  // Enter in the field for a name presses the first button there is: not the one of the first person in the list.
  const content = html`
    ${users.length > 0 && html`<button name="act" value="sign_in_as" class="sr" tabindex="-1" aria-hidden="true"></button>`}
    ${nobody}
    ${users.map((user) => person(user.id, say.continueAs(user.name), say.portfolios(user.portfolios.length), user.name))}
    <details class="choice"${users.length === 0 && html` open`}>
      <summary>${say.somebodyElse}</summary>
      <div class="inside">
        ${field({ name: "name", label: say.theirName })}
        ${select(
          "theirLanguage",
          say.theirLanguage,
          [
            { value: "he", label: say.hebrew },
            { value: "en", label: say.english },
          ],
          language,
        )}
        <button name="act" value="sign_in_as" class="button">${say.next}</button>
      </div>
    </details>`;
  return { title: say.whoSignsIn, explains: say.whoExplains, content, submit: null };
}

function accountScreen(sim: Simulation, say: Words): Screen {
  const accounts = [...sim.world.instagramAccounts.values()];
  const content = html`
    ${accounts.length === 0 && html`<p class="empty"><strong>${say.noAccounts}</strong> ${say.noAccountsExplains}</p>`}
    ${accounts.map(({ id, name, username }) => person(id, say.continueAs(name), html`<bdi dir="ltr">@${username}</bdi>`, name))}`;
  return { title: say.whichAccount, explains: say.whichAccountExplains, content, submit: null };
}

function person(id: string, words: string, note: string | Html, name: string): Html {
  return html`<button name="userId" value="${id}" class="person">
    <span class="avatar" aria-hidden="true">${[...name][0]}</span>
    <span class="words"><span class="label" dir="auto">${words}</span><span class="note">${note}</span></span>
  </button>`;
}
