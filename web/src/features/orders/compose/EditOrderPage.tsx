import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { businessQuery } from "../../businesses/business-query.ts";
import { catalogueQuery } from "../../catalogue/catalogue-queries.ts";
import { orderQuery } from "../orders-queries.ts";
import { requestsQuery } from "./caller-queries.ts";
import styles from "./compose.module.css";
import { EditOrder } from "./EditOrder.tsx";

const route = getRouteApi("/shell/orders/$orderId/edit");

/** An order that stands, with everything that may still be changed about it. */
export function EditOrderPage() {
  const { t } = useTranslation("compose");
  const { orderId } = route.useParams();
  const businessId = useBusinessId();
  const business = useQuery(businessQuery(businessId));
  const catalogue = useQuery(catalogueQuery(businessId));
  const order = useQuery({ ...orderQuery(businessId, orderId), refetchOnMount: "always" });
  const version = order.data?.version ?? 0;
  const requests = useQuery({
    ...requestsQuery(businessId, orderId, version),
    enabled: version > 0,
    placeholderData: keepPreviousData,
  });
  // Lines and the order they belong to come in two answers: they go together once both are of the same version.
  const isWhole = requests.data !== undefined && !requests.isPlaceholderData;
  if (order.data?.status === "delivered" || order.data?.status === "cancelled")
    return <p className={styles.loading}>{t("notEditable")}</p>;
  if (
    business.data !== undefined &&
    catalogue.data !== undefined &&
    order.data !== undefined &&
    requests.data !== undefined
  )
    return (
      <EditOrder
        key={orderId}
        order={order.data}
        requests={requests.data}
        isWhole={isWhole}
        settings={business.data.settings}
        catalogue={catalogue.data}
      />
    );
  const error = business.error ?? catalogue.error ?? order.error ?? requests.error;
  return (
    <div className={styles.loading}>
      {error === null ? <SkeletonRows rows={8} /> : <ErrorState error={error} retry={() => order.refetch()} />}
    </div>
  );
}
