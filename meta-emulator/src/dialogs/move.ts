import type { Simulation } from "../simulation.ts";
import type { Dialog, Problem, Step } from "./types.ts";

/** Goes on to a step; what was wrong on the last one is forgotten. */
export function goTo(sim: Simulation, dialog: Dialog, step: Step, change: Partial<Dialog> = {}): Dialog {
  const trail = [...dialog.trail, dialog.step];
  return sim.world.dialogs.put(dialog.id, { ...dialog, ...change, step, trail, problem: null, entered: {} });
}

export function goBack(sim: Simulation, dialog: Dialog): Dialog {
  const trail = [...dialog.trail];
  const step = trail.pop() ?? dialog.step;
  return sim.world.dialogs.put(dialog.id, { ...dialog, step, trail, problem: null, entered: {} });
}

/** Stays where it is and says what is wrong. */
export function stayWith(sim: Simulation, dialog: Dialog, problem: Problem): Dialog {
  return sim.world.dialogs.put(dialog.id, { ...dialog, problem });
}
