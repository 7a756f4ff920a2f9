import { OpenScreens, type OrderScreen } from "@croozer/contracts/intake";
import { useQuery } from "@tanstack/react-query";
import { request } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useSound } from "../ring.ts";

const everyMs = 20_000;
/** One for each tab: two boards side by side are two. */
const id = crypto.randomUUID();

/** Says again and again that this screen shows the orders and whether it can be heard; knows how many others do. */
export function useScreen(place: OrderScreen["place"]): OpenScreens | undefined {
  const businessId = useBusinessId();
  const sound = useSound();
  return useQuery({
    queryKey: keyOf(businessId, "screen", place, sound),
    queryFn: ({ signal }) =>
      request("PUT", "/api/order-screens", OpenScreens, { body: { id, place, sound }, businessId, signal }),
    refetchInterval: everyMs,
    // A tablet on a wall has no focus, and a tab behind another one still rings.
    refetchIntervalInBackground: true,
    retry: false,
  }).data;
}
