import type { Identify } from "./platform/http/access.ts";
import { healthRoutes } from "./platform/http/health.ts";
import { createHttp, type Http } from "./platform/http/http.ts";
import type { Platform } from "./platform/platform.ts";

/** The table of contents of the web role: every room's routes, listed by hand. */
export async function createApp(platform: Platform): Promise<Http> {
  const identify: Identify = async () => null;
  const http = await createHttp(platform, identify);
  healthRoutes(http);
  await http.app.ready();
  return http;
}
