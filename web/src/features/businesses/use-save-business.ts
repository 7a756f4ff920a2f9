import { Business, type UpdateBusiness } from "@croozer/contracts/businesses";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { patch } from "../../lib/http.ts";
import { meQuery, useBusinessId } from "../../lib/session.ts";
import { businessQuery } from "./business-query.ts";

/** Changes the open business; name, currency and zone stand in the session's answer too, so that is fetched again. */
export function useSaveBusiness() {
  const { t } = useTranslation("ui");
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: z.input<typeof UpdateBusiness>) =>
      patch(`/api/businesses/${businessId}`, Business, change, { businessId }),
    onSuccess: async (business) => {
      queryClient.setQueryData(businessQuery(businessId).queryKey, business);
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      notifications.show({ message: t("saved"), color: "green" });
    },
  });
}
