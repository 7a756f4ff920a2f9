import { readConfig } from "./config.ts";
import { ensureDemo } from "./demo/ensure-demo.ts";
import { openPlatform } from "./platform/platform.ts";
import { routeEvent } from "./subscriptions.ts";

/** Makes sure the demo business is there and prints one line of JSON: `{ signInUrl, businessId }`. The server must be up. */
const platform = await openPlatform(readConfig(), routeEvent);
console.log(JSON.stringify(await ensureDemo(platform)));
await platform.close();
