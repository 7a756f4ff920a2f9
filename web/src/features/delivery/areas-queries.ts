import {
  AddressChecked,
  DeliveryArea,
  DeliveryAreas,
  type SaveDeliveryArea,
  type UpdateDeliveryArea,
} from "@croozer/contracts/delivery-areas";
import { notifications } from "@mantine/notifications";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { get, post, remove, request } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

const path = "/api/delivery-areas";

export const areasQuery = (businessId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "delivery-areas"),
    queryFn: ({ signal }) => get(path, DeliveryAreas, { businessId, signal }),
  });

type Saved =
  | { id: null; value: z.input<typeof SaveDeliveryArea> }
  | { id: string; value: z.input<typeof UpdateDeliveryArea> };

/** Everything that changes the areas; the list is fetched again after each. */
export function useAreaActs() {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { queryKey } = areasQuery(businessId);
  const onSettled = () => client.invalidateQueries({ queryKey });
  const onError = (error: unknown) => notifications.show({ color: "red", message: errorText(error) });
  return {
    // What is wrong with a form is told in the form.
    save: useMutation({
      mutationFn: ({ id, value }: Saved) =>
        id === null
          ? post(path, DeliveryArea, value, { businessId })
          : request("PUT", `${path}/${id}`, DeliveryArea, { body: value, businessId }),
      onSettled,
    }),
    reorder: useMutation({
      mutationFn: (ids: string[]) => request("PUT", path, DeliveryAreas, { body: { ids }, businessId }),
      onSuccess: (ordered) => client.setQueryData(queryKey, ordered),
      onError,
      onSettled,
    }),
    take: useMutation({
      mutationFn: (id: string) => remove(`${path}/${id}`, z.object({ done: z.literal(true) }), { businessId }),
      onError,
      onSettled,
    }),
  };
}

/** Tries an address; nothing is kept of it. */
export function useCheckAddress() {
  const businessId = useBusinessId();
  return useMutation({
    mutationFn: (address: string) => post(`${path}/check`, AddressChecked, { address }, { businessId }),
  });
}
