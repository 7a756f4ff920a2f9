import { once } from "node:events";
import { readConfig } from "./config.ts";
import { ensureDemo } from "./demo/ensure-demo.ts";
import { openPlatform } from "./platform/platform.ts";
import { routeEvent } from "./subscriptions.ts";

/** Makes sure the demo business is there and prints one line of JSON: `Demo`. The server must be up. */
const config = readConfig();
// Loaded while the server starts, which saves 0.4 s; whoever did that says when the server is up.
if (process.channel) await once(process, "message");
const platform = await openPlatform({ ...config, roles: [] }, routeEvent);
console.log(JSON.stringify(await ensureDemo(platform)));
await platform.close();
