import { permissionsOf } from "@croozer/contracts/permissions";
import { noticesWith, sendPaymentLink, wordCause } from "./automations/automations.ts";
import { automationRoutes } from "./automations/routes.ts";
import { createSignIn, keepOnline } from "./businesses/businesses.ts";
import { createIdentity } from "./businesses/identify.ts";
import { businessRoutes } from "./businesses/routes.ts";
import { catalogueRoutes } from "./catalogue/routes.ts";
import { channelCatalogueRoutes } from "./channel-catalogues/routes.ts";
import { channelRoutes } from "./channels/routes.ts";
import { showMemberTyping } from "./conversations/conversations.ts";
import { conversationRoutes } from "./conversations/routes.ts";
import { courierRoutes } from "./couriers/routes.ts";
import { customerRoutes } from "./customers/routes.ts";
import { demoRoutes, giveSimulatedNumber } from "./demo/routes.ts";
import { intakeRoutes } from "./intake/routes.ts";
import { languageModelRoutes } from "./language-model/routes.ts";
import { mediaRoutes } from "./media/routes.ts";
import { notificationRoutes } from "./notifications/routes.ts";
import { orderRoutes } from "./orders/routes.ts";
import { paymentRoutes } from "./payments/routes.ts";
import type { Caller } from "./platform/http/access.ts";
import { healthRoutes } from "./platform/http/health.ts";
import { createHttp, type Http } from "./platform/http/http.ts";
import { pages } from "./platform/http/pages.ts";
import type { Platform } from "./platform/platform.ts";
import type { Entrant } from "./platform/realtime/screens.ts";
import { printingRoutes } from "./printing/routes.ts";
import { replyRoutes } from "./replies/routes.ts";
import { storefrontRoutes } from "./storefront/routes.ts";
import { templateRoutes } from "./templates/routes.ts";
import { trackingRoutes } from "./tracking/routes.ts";

/** Of a member, what their screen may hear and tell. */
function entrantOf(caller: Caller | null, businessId: string): Entrant | null {
  if (caller?.kind !== "person") return null;
  const membership = caller.memberships.find((one) => one.businessId === businessId);
  if (!membership) return null;
  const { memberId, role } = membership;
  const may = permissionsOf[role];
  const permitted = { mayWatch: may.has("conversation.read"), mayReply: may.has("conversation.reply") };
  return { memberId, name: caller.name, ...permitted };
}

/** The table of contents of the web role: every room's routes, listed by hand. */
export async function createApp(platform: Platform): Promise<Http> {
  const signIn = createSignIn(platform);
  const identity = createIdentity(platform, signIn);
  const http = await createHttp(platform, identity.identify);
  healthRoutes(http);
  businessRoutes(http, { signIn, identity, onOpened: (businessId) => giveSimulatedNumber(platform, businessId) });
  channelRoutes(http);
  catalogueRoutes(http);
  channelCatalogueRoutes(http);
  mediaRoutes(http);
  conversationRoutes(http);
  replyRoutes(http);
  templateRoutes(http);
  await intakeRoutes(http);
  customerRoutes(http);
  const noticeFor = noticesWith(platform.config.publicUrl);
  orderRoutes(http, { noticeFor, wordCause });
  await paymentRoutes(http, { sendLink: sendPaymentLink });
  courierRoutes(http, { noticeFor });
  printingRoutes(http);
  trackingRoutes(http, { noticeFor });
  storefrontRoutes(http);
  automationRoutes(http);
  languageModelRoutes(http);
  notificationRoutes(http);
  demoRoutes(http);
  await pages(http);
  const online = keepOnline(platform);
  http.app.addHook("onClose", async () => online.stop());
  platform.realtime.attach(http.app.server, {
    admit: async (cookie, businessId) => entrantOf(await identity.identify({ cookie }), businessId),
    onEntered: (businessId, { memberId }) => online.entered(businessId, memberId),
    onLeft: online.left,
    onTyping: (businessId, conversationId) => showMemberTyping(platform, businessId, conversationId),
  });
  await http.app.ready();
  return http;
}
