import { partnerOf } from "../accounts/partner.ts";
import type { Simulation } from "../simulation.ts";
import { putPortfolio, putWaba } from "../world/describe.ts";
import type { Portfolio, Waba } from "../world/types.ts";
import { goTo, stayWith } from "./move.ts";
import { problems } from "./problems.ts";
import type { Dialog } from "./types.ts";

/** What a form sent, by name. Names may repeat. */
export type Form = URLSearchParams;

const longestName = 255;

export function listPortfolios(sim: Simulation, dialog: Dialog): { portfolio: Portfolio; mayUse: boolean }[] {
  const user = sim.world.users.find(dialog.userId ?? "");
  return (user?.portfolios ?? []).flatMap(({ id, role }) => {
    const portfolio = sim.world.portfolios.find(id);
    return portfolio ? [{ portfolio, mayUse: role === "admin" }] : [];
  });
}

export function listWabas(sim: Simulation, dialog: Dialog): Waba[] {
  return [...sim.world.wabas.values()].filter(({ portfolioId }) => portfolioId === dialog.businessId);
}

/** A portfolio the person is an admin of, or a new one. */
export function chooseBusiness(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  const chosen = form.get("business") ?? "";
  const forget = { wabaId: null, moreWabaIds: [], phoneNumberId: null };
  if (chosen !== "new") {
    const found = listPortfolios(sim, dialog).find(({ portfolio }) => portfolio.id === chosen);
    if (!found) return stayWith(sim, dialog, problems.chooseOne);
    if (!found.mayUse) return stayWith(sim, dialog, problems.notAdmin);
    return goTo(sim, dialog, "waba", { businessId: chosen, ...forget });
  }
  const name = form.get("name")?.trim() ?? "";
  const user = sim.world.users.find(dialog.userId ?? "");
  if (name.length < 2 || name.length > longestName || !user) return stayWith(sim, dialog, problems.businessName);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.get("email")?.trim() ?? "")) return stayWith(sim, dialog, problems.email);
  const website = form.get("website")?.trim() ?? "";
  if (website !== "" && !URL.canParse(website)) return stayWith(sim, dialog, problems.website);
  const { id } = putPortfolio(sim.world, { name });
  sim.world.users.put(user.id, { ...user, portfolios: [...user.portfolios, { id, role: "admin" }] });
  return goTo(sim, dialog, "waba", { businessId: id, ...forget });
}

/** One account of the portfolio, more to share along with it, or a new one. */
export function chooseWaba(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  const chosen = form.get("waba") ?? "";
  const own = listWabas(sim, dialog);
  if (chosen === "new" && !dialog.extras.appOnlyInstall)
    return goTo(sim, dialog, "waba_profile", { wabaId: null, moreWabaIds: [], phoneNumberId: null });
  if (!own.some(({ id }) => id === chosen)) return stayWith(sim, dialog, problems.chooseOne);
  const moreWabaIds = form.getAll("more").filter((id) => id !== chosen && own.some((waba) => waba.id === id));
  return goTo(sim, dialog, stepAfterWaba(dialog), { wabaId: chosen, moreWabaIds, phoneNumberId: null });
}

export function createWaba(sim: Simulation, dialog: Dialog, form: Form): Dialog {
  const name = form.get("name")?.trim() ?? "";
  if (name === "" || name.length > longestName || dialog.businessId === null)
    return stayWith(sim, dialog, problems.wabaName);
  const timezoneId = form.get("timezone") ?? "";
  const waba = putWaba(sim.world, {
    name,
    portfolioId: dialog.businessId,
    ...(timezoneId ? { timezoneId } : {}),
    ...(sim.config.dialogs.newAccountPays ? {} : { standing: { fundingId: null } }),
  });
  sim.phone.emit({ type: "world" });
  return goTo(sim, dialog, stepAfterWaba(dialog), { wabaId: waba.id });
}

function stepAfterWaba({ extras }: Dialog): "permissions" | "number" {
  return extras.featureType === "only_waba_sharing" || extras.appOnlyInstall ? "permissions" : "number";
}

/** Numbers that the partner proved beforehand and offers: one that is taken moves to the customer's account. */
export function listPreVerified(sim: Simulation, dialog: Dialog) {
  const app = sim.world.apps.find(dialog.appId);
  const partner = app ? partnerOf(app) : null;
  return dialog.extras.preVerifiedIds.flatMap((id) => {
    const number = sim.world.phoneNumbers.find(id);
    const waba = number ? sim.world.wabas.find(number.wabaId) : null;
    return number?.verified && waba?.portfolioId === partner ? [number] : [];
  });
}
