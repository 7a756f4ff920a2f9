import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { demoAccount } from "../server/src/demo/emulator-world.ts";
import { dataFolder, findRuntime, type Runtime } from "./run/runtime.ts";
import { findSecrets } from "./run/secrets.ts";

/**
 * `npm run info`: what another program needs to drive this running installation, as JSON on standard output. With
 * `--api-key` also a fresh API key of the demo business and that business's id (`npm run info -- --api-key`).
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const dataDir = dataFolder(root);
const [runtime, secrets] = [await findRuntime(dataDir), findSecrets(dataDir)];
if (!runtime || !secrets) {
  console.error(`Nothing is running on ${dataDir}. Start it with: npm start`);
  process.exit(1);
}
const info = {
  dashboardUrl: runtime.dashboardUrl,
  apiUrl: `${runtime.dashboardUrl}/api`,
  openApiUrl: `${runtime.dashboardUrl}/api/openapi.json`,
  webhookUrl: `${runtime.dashboardUrl}/api/webhooks/meta`,
  emulatorUrl: runtime.emulatorUrl,
  phoneUrl: runtime.emulatorUrl && `${runtime.emulatorUrl}/phone`,
  dataDir,
  databaseUrl: runtime.databaseUrl,
  appId: runtime.serverEnv.META_APP_ID ?? null,
  appSecret: runtime.serverEnv.META_APP_SECRETS?.split(",")[0] ?? null,
  verifyToken: runtime.serverEnv.META_VERIFY_TOKEN ?? null,
  wabaId: runtime.emulatorUrl && demoAccount.wabaId,
  phoneNumberId: runtime.emulatorUrl && demoAccount.phoneNumberId,
  pid: runtime.pid,
  startedAt: runtime.startedAt,
  ...(process.argv.includes("--api-key") ? await issueApiKey(runtime) : {}),
};
console.log(JSON.stringify(info, null, process.stdout.isTTY ? 2 : 0));
process.exit(0);

async function issueApiKey({ serverEnv }: Runtime): Promise<{ apiKey: string; businessId: string }> {
  const env = { ...process.env, ...serverEnv, CROOZER_SUPERVISED: "", LOG_LEVEL: "silent" };
  const { stdout } = await promisify(execFile)(process.execPath, ["server/src/issue-api-key.ts"], { cwd: root, env });
  const { key, businessId }: { key: string; businessId: string } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  return { apiKey: key, businessId };
}
