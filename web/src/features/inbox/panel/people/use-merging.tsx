import type { Customer } from "@croozer/contracts/customers";
import { ActionIcon } from "@mantine/core";
import { IconArrowsJoin2 } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { LikelyDuplicate } from "./LikelyDuplicate.tsx";

const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog.tsx")).MergeDialog }));

/** Who may be the same person, and the way to merge. For members who may. */
export function useMerging(customer: Customer | undefined) {
  const { t } = useTranslation("panel");
  /** Null asks who the other one is, undefined is closed. */
  const [other, setOther] = useState<Customer | null | undefined>(undefined);
  if (customer === undefined) return { button: null, rest: null };
  return {
    button: (
      <ActionIcon
        className="thumb"
        variant="subtle"
        color="gray"
        size="1.875rem"
        aria-label={t("merge.open")}
        title={t("merge.open")}
        onClick={() => setOther(null)}
        data-testid="merge-open"
      >
        <IconArrowsJoin2 size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    ),
    rest: (
      <>
        <LikelyDuplicate customerId={customer.id} onCompare={setOther} />
        {other !== undefined && (
          <Suspense>
            <MergeDialog into={customer} other={other} onClose={() => setOther(undefined)} />
          </Suspense>
        )}
      </>
    ),
  };
}
