import { Id } from "@croozer/contracts/basics";
import { Availability, SetAway, SetCapacity } from "@croozer/contracts/teamwork";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { listAvailability, setAway, setCapacity } from "./availability.ts";

const All = z.object({ items: z.array(Availability) });
const all = async (tx: Tx) => ({ items: await listAvailability(tx) });

export function availabilityRoutes(http: Http): void {
  const tag = "Team";
  tenantRoute(http, {
    tag,
    access: "conversation.read",
    method: "GET",
    url: "/api/availability",
    summary: "Who is there to answer",
    answer: All,
    handle: all,
  });
  tenantRoute(http, {
    tag,
    access: "conversation.reply",
    method: "PUT",
    url: "/api/availability",
    summary: "Be available or away; conversations are not dealt to who is away",
    body: SetAway,
    answer: All,
    handle: async (tx, { body }) => {
      await setAway(tx, body.isAway);
      return all(tx);
    },
  });
  tenantRoute(http, {
    tag,
    access: "inbox.manage",
    method: "PUT",
    url: "/api/members/:id/capacity",
    summary: "How many open conversations a member is dealt at most",
    params: z.object({ id: Id }),
    body: SetCapacity,
    answer: All,
    handle: async (tx, { params, body }) => {
      await setCapacity(tx, params.id, body.capacity);
      return all(tx);
    },
  });
}
