import { Id } from "@croozer/contracts/basics";
import { AddPushDevice, PushDevices } from "@croozer/contracts/push";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { ownMemberId } from "../settings.ts";
import { addDevice, listDevices, removeDevice } from "./devices.ts";
import { pushKeys } from "./push-keys.ts";

const tag = "Notifications";
const access = "conversation.read";

export function pushRoutes(http: Http): void {
  const { config } = http.platform;
  const publicKey = pushKeys(config)?.publicKey ?? null;
  const shown = async (tx: Tx) => ({ publicKey, items: await listDevices(tx, ownMemberId(tx)) });
  tenantRoute(http, {
    method: "GET",
    url: "/api/push-devices",
    summary: "The member's browsers that are told by push, and the key to subscribe with",
    tag,
    access,
    answer: PushDevices,
    handle: shown,
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/push-devices",
    summary: "Has a browser of the member told by push",
    tag,
    access,
    body: AddPushDevice,
    answer: PushDevices,
    handle: async (tx, { body }) => {
      await addDevice(tx, config, ownMemberId(tx), body);
      return shown(tx);
    },
  });
  tenantRoute(http, {
    method: "DELETE",
    url: "/api/push-devices/:id",
    summary: "Tells a browser of the member no more",
    tag,
    access,
    params: z.object({ id: Id }),
    answer: PushDevices,
    handle: async (tx, { params }) => {
      await removeDevice(tx, params.id, ownMemberId(tx));
      return shown(tx);
    },
  });
}
