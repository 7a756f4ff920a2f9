import { getCustomer, getNumber } from "../desk.ts";
import type { Simulation } from "../simulation.ts";
import { LoadRun } from "./load-run.ts";
import { createPeople } from "./people.ts";
import type { LoadReport, LoadWish } from "./types.ts";

/** As customers of a small business write, in two languages and of several lengths. */
const usualTexts = [
  "היי, אפשר להזמין 2 מרגריטה גדולה בלי זיתים?",
  "Hi! Are you open on Friday?",
  "👍",
  "2 large margheritas and a coke, pickup at 8 please",
  "תודה רבה! מתי זה מגיע בערך? 🙏",
  "The last order was missing a drink. Could you look into it? It was order 1042, delivered yesterday around 20:15, paid by card.",
];
const usualPeople = 1_000;
/** Begins a load; its report is kept under its id. */
export function startLoad(sim: Simulation, wish: LoadWish): LoadReport {
  const number = getNumber(sim, wish.phoneNumberId);
  const people = wish.customerIds
    ? wish.customerIds.map((id) => getCustomer(sim, id))
    : createPeople(sim, { count: wish.people ?? usualPeople, prefix: "load", firstWaId: "972559000000" });
  const run = new LoadRun(sim, number, people, wish, wish.texts ?? usualTexts);
  sim.loads.add(run);
  return run.report();
}
