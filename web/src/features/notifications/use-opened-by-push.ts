import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { setCurrentBusinessId } from "../../lib/current-business.ts";

/** A notification of the browser was pressed while a page was open: it goes there, in the business that it is of. */
export function useOpenedByPush(): void {
  const router = useRouter();
  useEffect(() => {
    const worker = navigator.serviceWorker;
    if (worker === undefined) return;
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== "object" || data === null || !("type" in data) || data.type !== "open") return;
      const { path, businessId } = data as { path?: unknown; businessId?: unknown };
      if (typeof path !== "string" || !path.startsWith("/inbox/")) return;
      if (typeof businessId === "string") setCurrentBusinessId(businessId);
      void router.navigate({ href: path });
    };
    worker.addEventListener("message", hear);
    return () => worker.removeEventListener("message", hear);
  }, [router]);
}
