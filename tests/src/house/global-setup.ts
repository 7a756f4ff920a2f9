import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type House, startHouse } from "./house.ts";
import { launchBrowser } from "./launch-browser.ts";
import { shots } from "./shots.ts";
import { signIn, type Who } from "./sign-in.ts";

declare module "vitest" {
  interface ProvidedContext {
    house: House;
    /** Where the one browser can be reached. */
    browserUrl: string;
    /** Sessions of the demo's people, as cookie headers. */
    sessions: Record<Who, string>;
  }
}

/** One house and one browser for all journeys; both are gone afterwards, also when a journey failed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "croozer-journeys-"));
  const undo: (() => Promise<void>)[] = [
    () => rm(dataDir, { recursive: true, force: true }),
    // Beside the pictures: what the server said is asked for when a journey failed.
    () => cp(join(dataDir, "logs"), join(shots, "logs"), { recursive: true, force: true }),
  ];
  const teardown = async () => {
    for (let act = undo.pop(); act; act = undo.pop()) await act();
  };
  try {
    const { house, stop } = await startHouse(dataDir);
    undo.push(stop);
    const browser = await launchBrowser();
    undo.push(() => browser.close());
    project.provide("house", house);
    project.provide("browserUrl", browser.wsEndpoint());
    project.provide("sessions", await signIn(house));
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}
