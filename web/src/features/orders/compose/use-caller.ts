import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { Customer } from "@croozer/contracts/customers";
import type { OrderSummary } from "@croozer/contracts/orders";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useBusinessId } from "../../../lib/session.ts";
import { addressesQuery, customerOrdersQuery } from "../../customers/customer-queries.ts";
import type { Draft } from "./draft.ts";
import { useAgain } from "./use-again.ts";
import type { ChangeDraft } from "./use-stored-draft.ts";

type Props = { draft: Draft; change: ChangeDraft; catalogue: Catalogue; settings: BusinessSettings };

const none = { customerId: null, name: "", phone: "" } as const;
const nowhere = { address: "", addressParts: null, location: null } as const;

/** Digits and what stands between them: a number rather than a name. */
const isNumber = (typed: string) => /^[+\d\s()./-]*\d[+\d\s()./-]*$/.test(typed);

/** Who calls, what is known of them, and what follows from it for the order. */
export function useCaller({ draft, change, catalogue, settings }: Props) {
  const businessId = useBusinessId();
  const client = useQueryClient();
  const again = useAgain(catalogue);
  const { customerId } = draft;
  const isKnown = customerId !== null;
  const orders = useQuery({ ...customerOrdersQuery(businessId, customerId ?? ""), enabled: isKnown }).data?.items;
  const saved = useQuery({ ...addressesQuery(businessId, customerId ?? ""), enabled: isKnown }).data?.items;
  const previous = orders?.filter(({ status }) => status !== "cancelled") ?? [];

  /** As they had it last, where nothing else was said yet. */
  const asUsual = async (id: string) => {
    const [past, places] = await Promise.all([
      client.fetchQuery(customerOrdersQuery(businessId, id)),
      client.fetchQuery(addressesQuery(businessId, id)),
    ]);
    const last = past.items.find(({ status }) => status !== "cancelled");
    const usual =
      places.items.find(({ isDefault }) => isDefault) ?? places.items.find(({ address }) => address === last?.address);
    const offered =
      last !== undefined && settings[last.fulfilment === "delivery" ? "deliveryEnabled" : "pickupEnabled"];
    const place = usual ?? places.items[0];
    change((now) => {
      if (now.customerId !== id || now.address !== "") return {};
      return {
        ...(offered ? { fulfilment: last.fulfilment } : {}),
        ...(now.paymentMethod === null && last !== undefined ? { paymentMethod: last.paymentMethod } : {}),
        ...(place === undefined ? {} : { address: place.address, addressParts: place.parts, location: place.location }),
      };
    });
  };
  const addAgain = async (order: OrderSummary) => {
    const lines = await again(order);
    change((now) => ({ lines: [...now.lines, ...lines] }));
  };
  return {
    previous,
    addresses: saved ?? [],
    known: ({ id, name, phone }: Customer) => {
      change({ customerId: id, name: name === phone ? "" : name, phone: phone ?? "", ...nowhere });
      // What is known of them helps; without it the order is taken all the same.
      void asUsual(id).catch(() => undefined);
    },
    named: (typed: string) => change({ ...none, ...(isNumber(typed) ? { phone: typed } : { name: typed }) }),
    forget: () => change({ ...none, ...nowhere }),
    again: addAgain,
    againLast: async () => {
      const [last] = previous;
      if (last !== undefined) await addAgain(last);
    },
  };
}
export type CallerActs = ReturnType<typeof useCaller>;
