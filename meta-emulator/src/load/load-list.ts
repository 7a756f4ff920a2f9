import { ApiError } from "../world/api-error.ts";
import type { LoadReport } from "./types.ts";

type Load = {
  readonly id: string;
  readonly isOver: boolean;
  acknowledge: (messageId: string) => void;
  stop: () => void;
  report: () => LoadReport;
};

/** Reports are kept of this many. */
const kept = 20;

/** Loads that run and those that ran lately. */
export class LoadList {
  readonly #loads = new Map<string, Load>();

  add(load: Load): void {
    this.#loads.set(load.id, load);
    for (const [id, old] of this.#loads) if (this.#loads.size > kept && old.isOver) this.#loads.delete(id);
  }

  get(id: string): Load {
    const load = this.#loads.get(id);
    if (!load) throw new ApiError(404, "load_unknown", `there is no load ${id}`);
    return load;
  }

  acknowledge(messageId: string): void {
    for (const load of this.#loads.values()) if (!load.isOver) load.acknowledge(messageId);
  }

  close(): void {
    for (const load of this.#loads.values()) load.stop();
  }
}
