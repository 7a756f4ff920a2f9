import { putUser } from "../accounts/describe.ts";
import { findGrant } from "../accounts/grants.ts";
import type { User } from "../accounts/types.ts";
import type { Simulation } from "../simulation.ts";
import type { Page } from "../social/types.ts";
import { goTo } from "./move.ts";
import type { Dialog } from "./types.ts";

/** Somebody says who they are: no password, as nothing here is secret. */
export function signIn(sim: Simulation, dialog: Dialog, userId: string): Dialog {
  if (dialog.kind === "instagram") {
    if (!sim.world.instagramAccounts.find(userId)) return dialog;
    return goTo(sim, dialog, "permissions", { userId });
  }
  const user = sim.world.users.find(userId);
  if (!user) return dialog;
  if (dialog.kind === "signup") return goTo(sim, dialog, "business", { userId });
  const grant = findGrant(sim, dialog.appId, userId);
  const pageIds = grant?.pageIds ?? listPages(sim, user).map(({ id }) => id);
  return goTo(sim, dialog, asksForPages(dialog) ? "assets" : "permissions", { userId, pageIds });
}

/** A person who was not described beforehand. */
export function signInAs(sim: Simulation, dialog: Dialog, name: string, language: string): Dialog {
  if (name.trim() === "") return dialog;
  const user = putUser(sim.world, { name: name.trim(), language: language === "he" ? "he" : "en" });
  return signIn(sim, dialog, user.id);
}

export function listPages(sim: Simulation, user: User): Page[] {
  return [...sim.world.pages.values()].filter(({ adminUserIds }) => adminUserIds.includes(user.id));
}

export function asksForPages({ scopes }: Dialog): boolean {
  return scopes.some((scope) => scope.startsWith("pages_") || scope.startsWith("instagram_"));
}

/** The pages that were chosen; at least one, when there is any. */
export function choosePages(sim: Simulation, dialog: Dialog, pageIds: string[]): Dialog {
  const user = sim.world.users.find(dialog.userId ?? "");
  const own = user ? listPages(sim, user).map(({ id }) => id) : [];
  return goTo(sim, dialog, "permissions", { pageIds: pageIds.filter((id) => own.includes(id)) });
}
