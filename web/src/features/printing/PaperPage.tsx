import { OrderDetail } from "@croozer/contracts/orders";
import type { PaperKind } from "@croozer/contracts/printing";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { get } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import styles from "./PaperPage.module.css";
import { fetchPicture } from "./print-requests.ts";
import { usePrint } from "./use-print.ts";

/** A paper alone on a page, at its own address, that prints itself when the address says so. */
export function PaperPage() {
  const { t } = useTranslation("printing");
  const { orderId = "" } = useParams({ strict: false });
  const { print: atOnce, paper } = useSearch({ strict: false });
  const kind: PaperKind = paper === "receipt" ? "receipt" : "ticket";
  const businessId = useBusinessId();
  const print = usePrint();
  const { data, error, refetch } = useQuery({
    queryKey: keyOf(businessId, "paper", orderId, kind),
    queryFn: async ({ signal }) => ({
      order: await get(`/api/orders/${orderId}`, OrderDetail, { signal, businessId }),
      picture: await fetchPicture(businessId, orderId, kind),
    }),
    refetchOnWindowFocus: false,
  });
  const url = useObjectUrl(data?.picture);
  const begin = useEffectEvent(() => data && print(data.order, kind));
  const isHere = data !== undefined;
  useEffect(() => {
    if (atOnce === true && isHere) begin();
  }, [atOnce, isHere]);
  if (data === undefined || url === null)
    return error === null ? <SkeletonRows rows={8} /> : <ErrorState error={error} retry={() => void refetch()} />;
  return (
    <main className={styles.page}>
      <Button
        size="md"
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => print(data.order, kind)}
        data-testid="do-print"
      >
        {t("doPrint")}
      </Button>
      <img
        className={styles.paper}
        src={url}
        alt={t(kind === "ticket" ? "paperOf" : "receiptOf", { number: data.order.shortNumber })}
        data-testid="paper"
      />
    </main>
  );
}

function useObjectUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (blob === undefined) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}
