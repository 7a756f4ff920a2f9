import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { NotFound } from "./features/shell/NotFound.tsx";
import { PageError } from "./features/shell/PageError.tsx";
import { places } from "./features/shell/places.ts";
import { queryClient, whenSignedOut } from "./lib/query.ts";
import { findMembership, meQuery } from "./lib/session.ts";

// Every page of the product. Each is fetched when first visited; under `shell` somebody is signed in.

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: PageError });

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null) throw redirect({ to: "/sign-in", search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import("./features/shell/Shell.tsx"), "Shell"),
});

/** The first place the member may see. */
const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(meQuery);
    const permissions = me === null ? [] : (findMembership(me)?.permissions ?? []);
    const place = places.find(({ permission }) => permissions.includes(permission));
    if (place !== undefined) throw redirect({ to: place.to });
  },
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Record<string, unknown>): { link?: string; next?: string } => ({
    ...(typeof search.link === "string" ? { link: search.link } : {}),
    ...(typeof search.next === "string" ? { next: search.next } : {}),
  }),
  component: lazyRouteComponent(() => import("./features/identity/SignInPage.tsx"), "SignInPage"),
});

const orders = createRoute({
  getParentRoute: () => shell,
  path: "/orders",
  validateSearch: (search: Record<string, unknown>): { order?: string } =>
    typeof search.order === "string" ? { order: search.order } : {},
  component: lazyRouteComponent(() => import("./features/orders/OrdersPage.tsx"), "OrdersPage"),
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
  component: lazyRouteComponent(() => import("./features/businesses/SettingsLayout.tsx"), "SettingsLayout"),
});

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren([home, orders, catalogue, settings]), signIn]),
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
