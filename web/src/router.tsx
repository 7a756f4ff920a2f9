import type { Permission } from "@croozer/contracts/permissions";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { WithChat } from "./features/inbox/chat/WithChat.tsx";
import { readInboxSearch } from "./features/inbox/inbox-search.ts";
import { readListSearch } from "./features/orders/list/list-search.ts";
import { settingsSections } from "./features/settings/sections.ts";
import { askedBusiness } from "./features/shell/asked-business.ts";
import { NotFound } from "./features/shell/NotFound.tsx";
import { PageError } from "./features/shell/PageError.tsx";
import { places } from "./features/shell/places.ts";
import { setCurrentBusinessId } from "./lib/current-business.ts";
import { queryClient, whenSignedOut } from "./lib/query.ts";
import { safeNext } from "./lib/safe-next.ts";
import { findMembership, meQuery } from "./lib/session.ts";
import { allTexts } from "./speak.ts";

// Every page of the product. Each is fetched when first visited; under `shell` somebody is signed in.

/** The inbox is drawn with the texts it has, and looks after the others itself. */
const withTexts = async ({ location }: { location: { pathname: string } }) => {
  if (!location.pathname.startsWith("/inbox")) await allTexts();
};

const root = createRootRoute({
  beforeLoad: withTexts,
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: PageError,
});

const signedIn = async ({ location }: { location: { href: string } }) => {
  const me = await queryClient.ensureQueryData(meQuery);
  if (me === null) throw redirect({ to: "/sign-in", search: { next: location.href } });
  const asked = askedBusiness(
    me.memberships.map(({ business }) => business.id),
    location.href,
  );
  if (asked === null) return;
  if (asked.businessId !== null) setCurrentBusinessId(asked.businessId);
  throw redirect({ href: asked.href, replace: true });
};

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import("./features/shell/Shell.tsx"), "Shell"),
});

/** The first place the member may see. */
const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: async () => {
    const permissions = await ownPermissions();
    const place = places.find(({ permission }) => permissions.includes(permission));
    if (place !== undefined) throw redirect({ to: place.to });
  },
});

/** Keeps a page from members whose role does not have it: they get the first one they do. */
const onlyWith = (permission: Permission) => async () => {
  if (!(await ownPermissions()).includes(permission)) throw redirect({ to: "/settings", replace: true });
};

async function ownPermissions(): Promise<readonly Permission[]> {
  const me = await queryClient.ensureQueryData(meQuery);
  return me === null ? [] : (findMembership(me)?.permissions ?? []);
}

/** Alone on its page, for a printer: nothing of the shell round it. */
const paper = createRoute({
  getParentRoute: () => root,
  path: "/orders/$orderId/ticket",
  validateSearch: (search: Record<string, unknown>): { print?: boolean; paper?: "receipt" } => ({
    ...(search.print === 1 || search.print === true ? { print: true } : {}),
    ...(search.paper === "receipt" ? { paper: "receipt" } : {}),
  }),
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import("./features/printing/PaperPage.tsx"), "PaperPage"),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { link?: string; next?: string } => ({
    ...(typeof search.link === "string" ? { link: search.link } : {}),
    ...(typeof search.next === "string" ? { next: search.next } : {}),
  }),
  beforeLoad: async ({ search, cause }) => {
    // "stay": the page took its one-time link out of the address and is signing in with it.
    if (cause !== "stay" && search.link === undefined && (await isSignedIn()))
      throw redirect({ href: safeNext(search.next) });
  },
  component: lazyRouteComponent(() => import("./features/identity/SignInPage.tsx"), "SignInPage"),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: "/sign-up",
  beforeLoad: async () => {
    if (await isSignedIn()) throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("./features/identity/SignUpPage.tsx"), "SignUpPage"),
});

/** Of a customer, who has no account. */
const tracking = createRoute({
  getParentRoute: () => root,
  path: "/o/$token",
  validateSearch: (search: Record<string, unknown>): { paid?: boolean } => (search.paid === 1 ? { paid: true } : {}),
  component: lazyRouteComponent(() => import("./features/tracking/TrackingPage.tsx"), "TrackingPage"),
});

/** Of a courier, who has none either. */
const courierPage = createRoute({
  getParentRoute: () => root,
  path: "/c/$token",
  component: lazyRouteComponent(() => import("./features/courier-page/CourierPage.tsx"), "CourierPage"),
});

/** A server that is away is told on the page itself, after somebody tried to sign in. */
async function isSignedIn(): Promise<boolean> {
  const me = await queryClient.ensureQueryData({ ...meQuery, retry: false }).catch(() => null);
  return me !== null;
}

/** The address of a conversation is a child, so that walking from one to the next keeps the list. */
const inbox = createRoute({
  getParentRoute: () => shell,
  path: "/inbox",
  validateSearch: readInboxSearch,
  loader: async ({ location }) =>
    (await import("./features/inbox/first-answers.ts")).askForInbox(readInboxSearch(location.search)),
  // On the way to it alone: another filter, another conversation is asked for by the page itself.
  shouldReload: false,
  component: lazyRouteComponent(() => import("./features/inbox/InboxPage.tsx"), "InboxPage"),
});
const conversation = createRoute({ getParentRoute: () => inbox, path: "$conversationId" });

/** Pages that may have a conversation over them. */
const withChat = createRoute({
  getParentRoute: () => shell,
  id: "chat",
  validateSearch: (search: Record<string, unknown>): { chat?: string } =>
    typeof search.chat === "string" ? { chat: search.chat } : {},
  component: WithChat,
});
const orders = createRoute({
  getParentRoute: () => withChat,
  path: "/orders",
  validateSearch: (search: Record<string, unknown>): { order?: string } =>
    typeof search.order === "string" ? { order: search.order } : {},
  component: lazyRouteComponent(() => import("./features/orders/OrdersPage.tsx"), "OrdersPage"),
});

const kitchen = createRoute({
  getParentRoute: () => shell,
  path: "/orders/kitchen",
  beforeLoad: onlyWith("order.advance"),
  component: lazyRouteComponent(() => import("./features/kitchen/KitchenPage.tsx"), "KitchenPage"),
});

const orderList = createRoute({
  getParentRoute: () => withChat,
  path: "/orders/list",
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import("./features/orders/list/OrderListPage.tsx"), "OrderListPage"),
});

const cashUp = createRoute({
  getParentRoute: () => shell,
  path: "/orders/cash-up",
  validateSearch: (search: Record<string, unknown>): { day?: string } =>
    typeof search.day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(search.day) ? { day: search.day } : {},
  beforeLoad: onlyWith("order.pay"),
  component: lazyRouteComponent(() => import("./features/payments/CashUpPage.tsx"), "CashUpPage"),
});
const newOrder = createRoute({
  getParentRoute: () => shell,
  path: "/orders/new",
  validateSearch: (search: Record<string, unknown>): { customer?: string } =>
    typeof search.customer === "string" ? { customer: search.customer } : {},
  beforeLoad: onlyWith("order.place"),
  component: lazyRouteComponent(() => import("./features/orders/compose/NewOrderPage.tsx"), "NewOrderPage"),
});
const editOrder = createRoute({
  getParentRoute: () => shell,
  path: "/orders/$orderId/edit",
  validateSearch: (search: Record<string, unknown>): { from?: "list" } =>
    search.from === "list" ? { from: "list" } : {},
  beforeLoad: onlyWith("order.edit"),
  component: lazyRouteComponent(() => import("./features/orders/compose/EditOrderPage.tsx"), "EditOrderPage"),
});

const catalogue = createRoute({
  getParentRoute: () => shell,
  path: "/catalogue",
  validateSearch: (search: Record<string, unknown>): { product?: string; category?: string } => ({
    ...(typeof search.product === "string" ? { product: search.product } : {}),
    ...(typeof search.category === "string" ? { category: search.category } : {}),
  }),
  component: lazyRouteComponent(() => import("./features/catalogue/CataloguePage.tsx"), "CataloguePage"),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: "/settings",
  component: lazyRouteComponent(() => import("./features/settings/SettingsLayout.tsx"), "SettingsLayout"),
});
/** The first page of the settings that the member may see. */
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: async () => {
    const [section] = settingsSections(await ownPermissions());
    if (section !== undefined) throw redirect({ to: section.to, replace: true });
  },
});
const settingsBusiness = createRoute({
  getParentRoute: () => settings,
  path: "/business",
  beforeLoad: onlyWith("business.update"),
  component: lazyRouteComponent(() => import("./features/businesses/BusinessPage.tsx"), "BusinessPage"),
});
const settingsDelivery = createRoute({
  getParentRoute: () => settings,
  path: "/delivery",
  beforeLoad: onlyWith("business.update"),
  component: lazyRouteComponent(() => import("./features/delivery/DeliveryPage.tsx"), "DeliveryPage"),
});
const settingsCouriers = createRoute({
  getParentRoute: () => settings,
  path: "/couriers",
  beforeLoad: onlyWith("business.update"),
  component: lazyRouteComponent(() => import("./features/couriers/CouriersPage.tsx"), "CouriersPage"),
});
const settingsCustomerFields = createRoute({
  getParentRoute: () => settings,
  path: "/customer-fields",
  beforeLoad: onlyWith("business.update"),
  component: lazyRouteComponent(() => import("./features/customers/fields/FieldsPage.tsx"), "FieldsPage"),
});
const settingsPayments = createRoute({
  getParentRoute: () => settings,
  path: "/payments",
  beforeLoad: onlyWith("business.update"),
  component: lazyRouteComponent(() => import("./features/payments/PaymentsPage.tsx"), "PaymentsPage"),
});
const settingsWords = createRoute({
  getParentRoute: () => settings,
  path: "/words",
  beforeLoad: onlyWith("catalogue.edit"),
  component: lazyRouteComponent(() => import("./features/catalogue/words/WordsPage.tsx"), "WordsPage"),
});
const settingsMenu = createRoute({
  getParentRoute: () => settings,
  path: "/menu",
  beforeLoad: onlyWith("catalogue.edit"),
  component: lazyRouteComponent(() => import("./features/catalogue/menu-link/MenuLinkPage.tsx"), "MenuLinkPage"),
});
const settingsWhatsApp = createRoute({
  getParentRoute: () => settings,
  path: "/whatsapp",
  beforeLoad: onlyWith("channel.manage"),
  component: lazyRouteComponent(() => import("./features/channels/WhatsAppPage.tsx"), "WhatsAppPage"),
});
const settingsLanguageModel = createRoute({
  getParentRoute: () => settings,
  path: "/language-model",
  beforeLoad: onlyWith("business.update"),
  component: lazyRouteComponent(() => import("./features/language-model/LanguageModelPage.tsx"), "LanguageModelPage"),
});
const settingsAutomationTexts = createRoute({
  getParentRoute: () => settings,
  path: "/automation-texts",
  validateSearch: (search: Record<string, unknown>): { text?: string } =>
    typeof search.text === "string" ? { text: search.text } : {},
  beforeLoad: onlyWith("conversation.read"),
  component: lazyRouteComponent(() => import("./features/automations/TextsPage.tsx"), "TextsPage"),
});
const settingsInbox = createRoute({
  getParentRoute: () => settings,
  path: "/inbox",
  beforeLoad: onlyWith("inbox.manage"),
  component: lazyRouteComponent(() => import("./features/teamwork/settings/RulesPage.tsx"), "RulesPage"),
});
const settingsTeams = createRoute({
  getParentRoute: () => settings,
  path: "/teams",
  beforeLoad: onlyWith("inbox.manage"),
  component: lazyRouteComponent(() => import("./features/teamwork/settings/TeamsPage.tsx"), "TeamsPage"),
});
const settingsLabels = createRoute({
  getParentRoute: () => settings,
  path: "/labels",
  beforeLoad: onlyWith("inbox.manage"),
  component: lazyRouteComponent(() => import("./features/teamwork/settings/LabelsPage.tsx"), "LabelsPage"),
});
const settingsMacros = createRoute({
  getParentRoute: () => settings,
  path: "/macros",
  beforeLoad: onlyWith("inbox.manage"),
  component: lazyRouteComponent(() => import("./features/teamwork/settings/MacrosPage.tsx"), "MacrosPage"),
});
const settingsCannedResponses = createRoute({
  getParentRoute: () => settings,
  path: "/canned-responses",
  beforeLoad: onlyWith("conversation.reply"),
  component: lazyRouteComponent(() => import("./features/replies/CannedPage.tsx"), "CannedPage"),
});
const settingsNotices = createRoute({
  getParentRoute: () => settings,
  path: "/notices",
  beforeLoad: onlyWith("conversation.read"),
  component: lazyRouteComponent(() => import("./features/notices/NoticesPage.tsx"), "NoticesPage"),
});
const settingsApiKeys = createRoute({
  getParentRoute: () => settings,
  path: "/api-keys",
  beforeLoad: onlyWith("api_key.manage"),
  component: lazyRouteComponent(() => import("./features/businesses/ApiKeysPage.tsx"), "ApiKeysPage"),
});
const settingsNotifications = createRoute({
  getParentRoute: () => settings,
  path: "/notifications",
  beforeLoad: onlyWith("conversation.read"),
  component: lazyRouteComponent(
    () => import("./features/notifications/settings/NotificationsPage.tsx"),
    "NotificationsPage",
  ),
});
const settingsProfile = createRoute({
  getParentRoute: () => settings,
  path: "/profile",
  component: lazyRouteComponent(() => import("./features/identity/ProfilePage.tsx"), "ProfilePage"),
});

const webhooks = createRoute({
  getParentRoute: () => shell,
  path: "/admin/webhooks",
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me?.user.isSuperAdmin !== true) throw notFound();
  },
  notFoundComponent: NotFound,
  component: lazyRouteComponent(() => import("./features/admin/WebhooksPage.tsx"), "WebhooksPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren([
      home,
      inbox.addChildren([conversation]),
      withChat.addChildren([orders, orderList]),
      kitchen,
      cashUp,
      newOrder,
      editOrder,
      catalogue,
      settings.addChildren([
        settingsHome,
        settingsBusiness,
        settingsDelivery,
        settingsPayments,
        settingsCouriers,
        settingsInbox,
        settingsTeams,
        settingsLabels,
        settingsMacros,
        settingsCannedResponses,
        settingsCustomerFields,
        settingsMenu,
        settingsWords,
        settingsWhatsApp,
        settingsLanguageModel,
        settingsAutomationTexts,
        settingsNotices,
        settingsApiKeys,
        settingsNotifications,
        settingsProfile,
      ]),
      webhooks,
    ]),
    paper,
    signIn,
    signUp,
    tracking,
    courierPage,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

whenSignedOut(() => {
  if (queryClient.getQueryData(meQuery.queryKey) === null) return;
  queryClient.setQueryData(meQuery.queryKey, null);
  void router.navigate({ to: "/sign-in", search: { next: router.state.location.href } });
});
