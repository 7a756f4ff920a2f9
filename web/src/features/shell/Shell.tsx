import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { setCurrentBusinessId } from "../../lib/current-business.ts";
import { askAgain, useMaybeMe, useMaybeMembership, usePermission } from "../../lib/session.ts";
import { askForNewer, startShellWorker } from "../../lib/shell-worker.ts";
import { followBusiness, useConnection } from "../../lib/socket.ts";
import { useKeys } from "../../lib/use-keys.ts";
import { withTexts } from "../../lib/with-texts.ts";
import { useFocusTrail } from "../../ui/use-focus-back.ts";
import { useOpenedByPush } from "../notifications/use-opened-by-push.ts";
import "../presence/tell-here.ts";
import { useTapSender } from "../orders/taps/use-taps.ts";
import { Banners } from "./Banners.tsx";
import { useCounterNotices } from "./counters.ts";
import { PageTitle } from "./PageTitle.tsx";
import { PaletteOnKeys } from "./PaletteOnKeys.tsx";
import { barePlaces } from "./places.ts";
import { Rail } from "./Rail.tsx";
import styles from "./Shell.module.css";
import { SkipLink } from "./SkipLink.tsx";
import { useVisibleHeight } from "./use-visible-height.ts";

const NoBusiness = lazy(async () => ({ default: (await withTexts(() => import("./NoBusiness.tsx"))).NoBusiness }));

/** What stands round every page of somebody who is signed in. */
export function Shell() {
  const me = useMaybeMe();
  const membership = useMaybeMembership();
  // Signed out a moment ago: the way to the sign-in page has begun.
  if (me === null) return null;
  return membership === null ? (
    <Suspense>
      <NoBusiness />
    </Suspense>
  ) : (
    <ShellOf key={membership.business.id} businessId={membership.business.id} />
  );
}

/** Opens without a connection from now on, and looks at what happened meanwhile once there is one. */
function useReturning(): void {
  const isOnline = useConnection() === "online";
  useEffect(startShellWorker, []);
  useEffect(() => {
    if (!isOnline) return;
    void askAgain();
    void askForNewer();
  }, [isOnline]);
}

function ShellOf({ businessId }: { businessId: string }) {
  useEffect(() => {
    setCurrentBusinessId(businessId);
    return followBusiness(businessId);
  }, [businessId]);
  const navigate = useNavigate();
  const mayOrder = usePermission("order.place");
  useKeys({ "Alt+KeyR": () => void (mayOrder && navigate({ to: "/orders/new" })) });
  useTapSender();
  useCounterNotices();
  useReturning();
  useOpenedByPush();
  useVisibleHeight();
  useFocusTrail();
  const isInThread = useLocation({ select: ({ pathname }) => /^\/inbox\/./.test(pathname) });
  const isBare = useLocation({ select: ({ pathname }) => barePlaces.includes(pathname) });
  return (
    <div className={styles.shell}>
      {!isBare && <SkipLink />}
      {!isBare && <Banners />}
      <div className={styles.body} data-bare={isBare || undefined} data-thread={isInThread || undefined}>
        {!isBare && <Rail />}
        <main className={styles.main}>
          <Outlet />
        </main>
      </div>
      <PaletteOnKeys />
      <PageTitle />
    </div>
  );
}
