import { type ChangeSavedAddress, SavedAddresses } from "@croozer/contracts/customers";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { patch, remove } from "../../../../lib/http.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import { addressesQuery, customerQuery } from "../../../customers/customer-queries.ts";
import { toastFailed } from "../../toast.tsx";

type Wish = { id: string; change: z.input<typeof ChangeSavedAddress> | "forget" };

/** Where a customer had things sent, and what a member does with it. */
export function useAddresses(customerId: string) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const { t } = useTranslation("inbox");
  const errorText = useErrorText();
  const options = addressesQuery(businessId, customerId);
  const { data } = useQuery(options);
  const act = useMutation({
    mutationFn: ({ id, change }: Wish) => {
      const path = `/api/customers/${customerId}/addresses/${id}`;
      return change === "forget" ? remove(path, SavedAddresses) : patch(path, SavedAddresses, change);
    },
    onSuccess: (saved) => {
      client.setQueryData(options.queryKey, saved);
      // The customer has them too, in words.
      void client.invalidateQueries({ queryKey: customerQuery(businessId, customerId).queryKey, exact: true });
    },
    onError: (error) => {
      toastFailed(t("act.failed"), errorText(error));
      void client.invalidateQueries({ queryKey: options.queryKey });
    },
  });
  return { addresses: data?.items ?? [], act };
}
export type AddressAct = ReturnType<typeof useAddresses>["act"];
