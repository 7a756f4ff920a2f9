import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { itemsKey } from "./items.ts";

/** Once an account's catalogue was read anew, names and prices in threads follow. */
export function useItemNotices(): void {
  const businessId = useBusinessId();
  useNotices(["channel_catalogue"], () => refetchChanged(itemsKey(businessId)));
}
