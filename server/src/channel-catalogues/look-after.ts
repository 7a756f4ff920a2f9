import { lookAfterAccounts } from "../channels/channels.ts";
import type { Platform } from "../platform/platform.ts";

/** Has every connected account's catalogue read: at the start and once a day, for what changed there and nobody told us. */
export const lookAfterCatalogues = (platform: Platform): { stop(): void } =>
  lookAfterAccounts(platform, "learn_catalogue");
