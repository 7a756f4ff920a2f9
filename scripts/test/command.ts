import { spawn } from "node:child_process";

export type Outcome = { code: number; output: string };

/** Runs a command at the root and ends it when it takes longer than `limitMs`. Shown as it speaks, or kept for later. */
export function runCommand(
  root: string,
  [program = "", ...args]: readonly string[],
  { limitMs, show }: { limitMs: number; show: boolean },
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 15_000).unref();
  }, limitMs);
  return new Promise((resolve) => {
    const end = (code: number, last = "") => {
      clearTimeout(limit);
      resolve({ code, output: output + last });
    };
    child.once("error", (error) => end(1, `${program}: ${error.message}\n`));
    child.once("close", (code) =>
      late ? end(1, `Stopped: it took longer than ${limitMs / 1000} s.\n`) : end(code ?? 1),
    );
  });
}
