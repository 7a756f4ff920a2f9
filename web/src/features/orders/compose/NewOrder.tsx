import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { Customer } from "@croozer/contracts/customers";
import { OrderQuote } from "@croozer/contracts/order-quotes";
import { Alert, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem, post } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useKeys } from "../../../lib/use-keys.ts";
import { customerQuery } from "../../customers/customer-queries.ts";
import { Caller } from "./Caller.tsx";
import { Composer } from "./Composer.tsx";
import { emptyDraft, isBegun, quoteBody } from "./draft.ts";
import { useCaller } from "./use-caller.ts";
import { usePlaceOrder } from "./use-place-order.ts";
import { usePlaces } from "./use-places.ts";
import { useQuote } from "./use-quote.ts";
import { useStoredDraft } from "./use-stored-draft.ts";

type Props = { settings: BusinessSettings; catalogue: Catalogue };
const route = getRouteApi("/shell/orders/new");

export function NewOrder({ settings, catalogue }: Props) {
  const { t } = useTranslation("compose");
  const businessId = useBusinessId();
  const places = usePlaces();
  const { draft, change, clear } = useStoredDraft(`croozer.new-order.${businessId}`, () =>
    emptyDraft(settings.deliveryEnabled ? "delivery" : "pickup"),
  );
  const body = quoteBody(draft);
  const quoted = useQuote("new", body, draft.lines, (signal) =>
    post("/api/orders/quote", OrderQuote, body, { businessId, signal }),
  );
  const place = usePlaceOrder(draft, clear);
  const caller = useCaller({ draft, change, catalogue, settings });
  useAskedFor(caller.known);

  const isUncertain = isProblem(place.error, "request.key_reused");
  const startOver = () => {
    clear();
    place.reset();
    places.caller.current?.focus();
  };
  useKeys({ "Alt+KeyC": () => places.caller.current?.focus(), "Alt+KeyS": () => void caller.againLast() });
  return (
    <Composer
      title={t("title")}
      back={{ label: t("back"), link: { to: "/orders" } }}
      tools={
        isBegun(draft) && (
          <Button variant="subtle" color="gray" onClick={startOver} data-testid="start-over">
            {t("startOver")}
          </Button>
        )
      }
      {...{ draft, change, settings, catalogue, quoted, places }}
      addresses={caller.addresses}
      caller={<Caller draft={draft} change={change} caller={caller} places={places} />}
      before={
        isUncertain && (
          <Alert color="yellow" role="alert">
            <p>{t("perhapsPlaced")}</p>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                place.reset();
                change({ key: crypto.randomUUID() });
              }}
            >
              {t("sendAnew")}
            </Button>
          </Alert>
        )
      }
      send={{
        label: t("place"),
        isPending: place.isPending,
        isPossible: true,
        error: isUncertain ? null : place.error,
        run: place.run,
      }}
    />
  );
}

/** Whoever came here from a customer has them chosen already. */
function useAskedFor(onKnown: (customer: Customer) => void) {
  const { customer: id } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery({ ...customerQuery(useBusinessId(), id ?? ""), enabled: id !== undefined });
  const take = useEffectEvent((customer: Customer) => {
    onKnown(customer);
    void navigate({ search: {}, replace: true });
  });
  useEffect(() => {
    if (data !== undefined && id !== undefined) take(data);
  }, [data, id]);
}
