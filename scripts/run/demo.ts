import { spawn } from "node:child_process";
import type { Demo } from "../../server/src/demo/ensure-demo.ts";

/**
 * Loads the program that makes the demo business, so that it is at hand when the server answers.
 * @returns how to let it act; resolves with the addresses that sign the owner and a colleague in, once
 */
export function loadSeed(root: string, env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, ["server/src/seed.ts"], {
    cwd: root,
    env: { ...env, CROOZER_SUPERVISED: "", LOG_LEVEL: "silent" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let [out, errors] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
  return async (): Promise<{ went: string; result: Demo }> => {
    if (child.connected) child.send("the server is up", () => {});
    if ((await closed) !== 0) throw new Error(`The demo business could not be made:\n${errors.trim()}`);
    return { went: "ready", result: JSON.parse(out.trim().split("\n").at(-1) ?? "") };
  };
}
