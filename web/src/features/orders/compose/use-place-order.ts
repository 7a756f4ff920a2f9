import { OrderDetail } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { type Draft, placeBody } from "./draft.ts";

/** Places the order once, however often it is sent: two presses at once, or again after an answer that got lost. */
export function usePlaceOrder(draft: Draft, onPlaced: () => void) {
  const { t } = useTranslation("compose");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const sent = useRef(false);
  const place = useMutation({
    mutationFn: () => post("/api/orders", OrderDetail, placeBody(draft), { businessId, idempotencyKey: draft.key }),
    onSuccess: (order) => {
      notifications.show({ color: "teal", message: t("placed", { number: order.shortNumber }) });
      onPlaced();
      void client.invalidateQueries({ queryKey: keyOf(businessId, "orders") });
      void client.invalidateQueries({ queryKey: keyOf(businessId, "customer") });
      void navigate({ to: "/orders" });
    },
    onSettled: () => {
      sent.current = false;
    },
  });
  const run = () => {
    if (sent.current) return;
    sent.current = true;
    place.mutate();
  };
  return { run, isPending: place.isPending, error: place.error, reset: place.reset };
}
