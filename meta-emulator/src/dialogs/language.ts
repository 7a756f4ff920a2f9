import type { Simulation } from "../simulation.ts";
import type { Dialog, Language } from "./types.ts";

/** That of the switch, else the person's, else the browser's. */
export function languageOf(sim: Simulation, { language, userId, browserLanguage }: Dialog): Language {
  return language ?? sim.world.users.find(userId ?? "")?.language ?? browserLanguage;
}

export function browserLanguageOf(acceptLanguage: string | undefined): Language {
  return /^(he|iw)\b/i.test(acceptLanguage ?? "") ? "he" : "en";
}
