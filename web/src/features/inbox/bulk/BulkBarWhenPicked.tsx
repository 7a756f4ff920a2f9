import { lazy, Suspense } from "react";
import { withTexts } from "../../../lib/with-texts.ts";
import { usePicked } from "./picked.ts";

const BulkBar = lazy(async () => ({ default: (await withTexts(() => import("./BulkBar.tsx"))).BulkBar }));

/** The bar with what can be done to all that are picked, fetched with the first pick. */
export function BulkBarWhenPicked({ order }: { order: readonly string[] }) {
  return usePicked().size > 0 ? (
    <Suspense>
      <BulkBar order={order} />
    </Suspense>
  ) : null;
}
