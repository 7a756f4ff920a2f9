import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Runs the compiler over every tsconfig.json of the house, two at a time; prints what it says and exits 1 on errors. */
const root = fileURLToPath(new URL("..", import.meta.url));
const projects = globSync("**/tsconfig.json", { cwd: root, exclude: ["**/node_modules", "**/dist"] }).sort();
const failed: string[] = [];

const check = (project: string) =>
  new Promise<void>((resolve, reject) => {
    const compiler = spawn(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project, "--pretty", "false"], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    compiler.once("error", reject);
    compiler.once("exit", (code) => {
      if (code !== 0) failed.push(project);
      resolve();
    });
  });

const queue = [...projects];
const worker = async () => {
  for (let project = queue.shift(); project !== undefined; project = queue.shift()) await check(project);
};
await Promise.all([worker(), worker()]);
console.log(
  failed.length > 0 ? `types do not fit in ${failed.join(", ")}` : `types fit in ${projects.length} projects`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
