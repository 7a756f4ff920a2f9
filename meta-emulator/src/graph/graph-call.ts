import type { Simulation } from "../simulation.ts";
import type { Access } from "./access.ts";
import type { Params } from "./params.ts";

/** One call of the Graph API, its token already checked. */
export type GraphCall = {
  sim: Simulation;
  access: Access;
  method: string;
  /** The object it names; empty for calls without one. */
  id: string;
  params: Params;
};
