import { GraphError, invalid } from "../graph/graph-error.ts";
import type { CheckedSend } from "../messaging/send.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { findComponent } from "./components/types.ts";
import type { MarketingSetting } from "./types.ts";

export function marketingSettingOf(sim: Simulation, wabaId: string): MarketingSetting {
  return sim.world.marketingSettings.find(wabaId) ?? { disabledOnCloudApi: false, unavailable: false };
}

export function changeMarketing(sim: Simulation, wabaId: string, change: Partial<MarketingSetting>): MarketingSetting {
  return sim.world.marketingSettings.put(wabaId, { ...marketingSettingOf(sim, wabaId), ...change });
}

/** What the Cloud API does not send of marketing: anything when the WABA said so, and GIF headers. */
export function refuseMarketing(sim: Simulation, number: PhoneNumber, send: CheckedSend): void {
  if (send.category !== "marketing") return;
  if (marketingSettingOf(sim, number.wabaId).disabledOnCloudApi) throw new GraphError({ code: 131063 });
  const template = send.templateId === null ? null : sim.world.templates.find(send.templateId);
  if (template && findComponent(template.components, "HEADER")?.format === "GIF") {
    throw invalid("header: A GIF is sent by the Marketing Messages API only.");
  }
}

/** What the Marketing Messages API does not send: all but marketing templates it knows. */
export function refuseOthers(sim: Simulation, number: PhoneNumber, send: CheckedSend): void {
  if (send.category !== "marketing") throw new GraphError({ code: 134100 });
  if (marketingSettingOf(sim, number.wabaId).unavailable) throw new GraphError({ code: 134102, httpStatus: 500 });
  const template = send.templateId === null ? null : sim.world.templates.find(send.templateId);
  const knownFrom = (template?.approvedAt ?? 0) + sim.config.templates.marketingSyncMs;
  if (sim.clock.now() < knownFrom) throw new GraphError({ code: 134101 });
}
