import { keyOf } from "../../../lib/query.ts";
import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { itemsKey } from "./items.ts";

/** Once an account's catalogue was read anew, what is shown of it follows: names in threads, and what can be chosen. */
export function useItemNotices(): void {
  const businessId = useBusinessId();
  useNotices(["channel_catalogue"], () => {
    refetchChanged(keyOf(businessId, "channel-catalogue"));
    refetchChanged(itemsKey(businessId));
  });
}
