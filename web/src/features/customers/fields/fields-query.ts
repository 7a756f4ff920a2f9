import { CustomerFields } from "@croozer/contracts/customer-fields";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";

/** What the business wants to know of its customers. */
export const customerFieldsQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "customer-fields"),
    queryFn: ({ signal }) => get("/api/customer-fields", CustomerFields, { signal }),
  });

/** The same while it is shown, also once a colleague has changed it. */
export function useCustomerFields() {
  const query = customerFieldsQuery(useBusinessId());
  useNotices(["customer_fields", "resync"], () => refetchChanged(query.queryKey));
  return useQuery(query);
}
