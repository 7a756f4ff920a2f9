import { Id } from "@croozer/contracts/basics";
import { Channel } from "@croozer/contracts/channels";
import { z } from "zod";
import { getBusiness } from "../businesses/businesses.ts";
import { connectWhatsApp } from "../channels/channels.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { businessRoute } from "../platform/http/route.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { describeNumber } from "./emulator-world.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** With the emulator any business can have a number to try things with; without it there is no such address. */
export function demoRoutes(http: Http): void {
  const { platform } = http;
  businessRoute(http, {
    method: "POST",
    url: "/api/businesses/:businessId/whatsapp/simulated",
    summary: "Connect a simulated WhatsApp number (installations with the emulator)",
    tag: "Channels",
    access: "channel.manage",
    params: z.object({ businessId: Id }),
    answer: Channel,
    status: 201,
    handle: (inTx) => connectSimulated(platform, inTx),
  });
}

async function connectSimulated(platform: Platform, inTx: InTx) {
  if (platform.config.emulatorUrl === null) refuse("request.not_found");
  const { name } = await inTx(getBusiness);
  return connectWhatsApp(platform, inTx, await describeNumber(platform.config, name));
}

/** A newcomer who signed up should find a number on the phone page. Best effort: a number can be had later. */
export async function giveSimulatedNumber(platform: Platform, businessId: string): Promise<void> {
  if (platform.config.emulatorUrl === null) return;
  const context = { businessId, requestId: newId(), actor: { kind: "system", name: "demo" } as const };
  await connectSimulated(platform, (act) => platform.db.inTx(context, act)).catch((error: unknown) => {
    platform.log.warn(
      { businessId, err: error instanceof Error ? error.message : String(error) },
      "no simulated number",
    );
  });
}
