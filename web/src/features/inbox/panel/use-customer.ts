import { Customer, type UpdateCustomer } from "@croozer/contracts/customers";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { patch } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { customerQuery } from "../../customers/customer-queries.ts";
import { toastFailed } from "../toast.tsx";

/** A customer and a way to change them; a refused change is told and leaves what the server has. */
export function useCustomer(customerId: string) {
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const { t } = useTranslation("inbox");
  const errorText = useErrorText();
  const options = customerQuery(businessId, customerId);
  const query = useQuery(options);
  async function update(change: z.input<typeof UpdateCustomer>): Promise<boolean> {
    try {
      const customer = await patch(`/api/customers/${customerId}`, Customer, change);
      queryClient.setQueryData(options.queryKey, customer);
      return true;
    } catch (error) {
      toastFailed(t("act.failed"), errorText(error));
      return false;
    }
  }
  return { ...query, update };
}
