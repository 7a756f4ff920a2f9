import { type IntakePause, IntakePauses } from "@croozer/contracts/intake";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { request } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { boardQuery } from "../orders-queries.ts";

type Change = { fulfilment: IntakePause["fulfilment"]; to: "open" | { minutes: number | null } };

/** Pauses or opens a way of ordering; this board shows it at once, the others are told. */
export function useIntake() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { queryKey } = boardQuery(businessId);
  return useMutation({
    mutationFn: ({ fulfilment, to }: Change) => {
      const path = `/api/order-intake/${fulfilment}`;
      return to === "open"
        ? request("DELETE", path, IntakePauses, { businessId })
        : request("PUT", path, IntakePauses, { body: to, businessId });
    },
    onSuccess: ({ items }) => client.setQueryData(queryKey, (board) => board && { ...board, pauses: items }),
    onError: (error) => notifications.show({ color: "red", message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
