import type { Config } from "../config.ts";
import { type Clock, systemClock } from "./clock/clock.ts";
import { type Db, type DbOptions, type EventRouter, openDb } from "./db/db.ts";
import { appUrl, assertHarmlessRole } from "./db/migrate.ts";
import { createLog, type Log } from "./log/log.ts";
import { openNoticeBus } from "./realtime/bus.ts";
import { createRealtime, type Realtime } from "./realtime/realtime.ts";
import { createSecrets, type Secrets } from "./secrets/secrets.ts";
import { createSigner, type Signer } from "./secrets/signer.ts";
import { openStorage } from "./storage/open-storage.ts";
import type { Storage } from "./storage/storage.ts";

/** What every room stands on. No business word in here. */
export type Platform = {
  config: Config;
  db: Db;
  log: Log;
  clock: Clock;
  realtime: Realtime;
  secrets: Secrets;
  signer: Signer;
  storage: Storage;
  close(): Promise<void>;
};

/**
 * Opens the database as the application's role and everything else a room needs.
 * @throws when the role could bypass row-level security
 */
export async function openPlatform(
  config: Config,
  routeEvent: EventRouter,
  clock: Clock = systemClock,
): Promise<Platform> {
  const log = createLog(config.logLevel);
  const realtime = createRealtime(log);
  const signer = createSigner(config.sessionSecret);
  const url = appUrl(config.databaseUrl, {
    appPassword: config.databaseAppPassword,
    jobsPassword: config.databaseJobsPassword,
  });
  const bus = await openNoticeBus({
    url,
    log,
    hasScreens: config.roles.includes("web"),
    onNotices: realtime.publish,
    onGap: realtime.resync,
    onTold: realtime.hear,
    onArrival: realtime.introduce,
  });
  realtime.carryBy(bus.tell);
  const onNotices: DbOptions["onNotices"] = (businessId, notices) => {
    realtime.publish(businessId, notices);
    bus.publish(businessId, notices);
  };
  const db = openDb({ url, clock, log, signer, routeEvent, onNotices });
  await assertHarmlessRole(db.pool).catch(async (error) => {
    await Promise.all([db.close(), bus.close()]);
    throw error;
  });
  return {
    config,
    db,
    log,
    clock,
    realtime,
    secrets: createSecrets(config.encryptionKeys),
    signer,
    storage: await openStorage(config.storage),
    async close() {
      await realtime.close();
      await db.close();
      await bus.close();
    },
  };
}
