import { spawn } from "node:child_process";

/**
 * Loads the program that makes the demo business, so that it is at hand when the server answers.
 * @returns how to let it act; resolves with the address that signs the owner in, once
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
  return async (): Promise<{ went: string; result: string }> => {
    if (child.connected) child.send("the server is up", () => {});
    if ((await closed) !== 0) throw new Error(`The demo business could not be made:\n${errors.trim()}`);
    const { signInUrl }: { signInUrl: string } = JSON.parse(out.trim().split("\n").at(-1) ?? "");
    return { went: "ready", result: signInUrl };
  };
}
