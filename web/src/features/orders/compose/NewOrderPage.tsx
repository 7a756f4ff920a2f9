import { useQuery } from "@tanstack/react-query";
import { useBusinessId } from "../../../lib/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { businessQuery } from "../../businesses/business-query.ts";
import { catalogueQuery, useCatalogueNotices } from "../../catalogue/catalogue-queries.ts";
import styles from "./compose.module.css";
import { NewOrder } from "./NewOrder.tsx";

/** An order that somebody takes by phone or at the counter. */
export function NewOrderPage() {
  const businessId = useBusinessId();
  const business = useQuery(businessQuery(businessId));
  const catalogue = useQuery(catalogueQuery(businessId));
  useCatalogueNotices();
  if (business.data !== undefined && catalogue.data !== undefined)
    return <NewOrder settings={business.data.settings} catalogue={catalogue.data} />;
  const error = business.error ?? catalogue.error;
  return (
    <div className={styles.loading}>
      {error === null ? (
        <SkeletonRows rows={8} />
      ) : (
        <ErrorState error={error} retry={() => Promise.all([business.refetch(), catalogue.refetch()])} />
      )}
    </div>
  );
}
