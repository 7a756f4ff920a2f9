import { Id } from "@croozer/contracts/basics";
import {
  CatalogueFound,
  CatalogueItemPage,
  CatalogueItemQuery,
  CatalogueLookUp,
  ChannelCatalogue,
} from "@croozer/contracts/channel-catalogues";
import { z } from "zod";
import { getChannel } from "../channels/channels.ts";
import type { Http } from "../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../platform/http/route.ts";
import { refreshCatalogue } from "./learn-catalogue.ts";
import { readCatalogue } from "./queries.ts";
import { listItems, lookUpItems } from "./views.ts";

const byId = z.object({ id: Id });
const tag = "Channels";

export function channelCatalogueRoutes(http: Http): void {
  const { platform } = http;
  tenantRoute(http, {
    method: "GET",
    url: "/api/channels/:id/catalogue",
    summary: "The catalogue at Meta that a number sells from, as it was last read",
    tag,
    access: "channel.read",
    params: byId,
    answer: ChannelCatalogue,
    handle: async (tx, { params }) => readCatalogue(tx, (await getChannel(tx, params.id)).integrationId),
  });
  businessRoute(http, {
    method: "POST",
    url: "/api/channels/:id/catalogue/refresh",
    summary: "Read a number's catalogue at Meta, now; what could not be read says why",
    tag,
    access: "conversation.reply",
    params: byId,
    answer: ChannelCatalogue,
    handle: async (inTx, { params }) => {
      const { integrationId } = await inTx((tx) => getChannel(tx, params.id));
      await refreshCatalogue(platform, inTx, params.id);
      return inTx((tx) => readCatalogue(tx, integrationId));
    },
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/channels/:id/catalogue/items",
    summary: "What a number sells at Meta, in its order there; search by Meta's name or the menu's",
    tag,
    access: "channel.read",
    params: byId,
    query: CatalogueItemQuery,
    answer: CatalogueItemPage,
    handle: async (tx, { params, query: { cursor, ...wish } }) => {
      const { integrationId } = await getChannel(tx, params.id);
      return listItems(tx, { integrationId, after: cursor, ...wish });
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/catalogue-items/look-up",
    summary: "Name, price and picture of what messages name by the ids of Meta's catalogues",
    tag,
    access: "conversation.read",
    body: CatalogueLookUp,
    answer: CatalogueFound,
    handle: async (tx, { body }) => ({ items: await lookUpItems(tx, body.items) }),
  });
}
