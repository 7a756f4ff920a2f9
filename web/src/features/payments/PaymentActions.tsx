import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Menu } from "@mantine/core";
import { IconArrowBackUp, IconChevronDown, IconCreditCard, IconLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Money } from "../../ui/Money.tsx";
import { businessQuery } from "../businesses/business-query.ts";
import { GiveBackDialog } from "./GiveBackDialog.tsx";
import { PaymentLinkDialog } from "./PaymentLinkDialog.tsx";

type Opened = "link" | "give-back" | null;

/** What this member may do about an order's money: ask for it by a link, give it back, all or a part. */
export function PaymentActions({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("payments");
  const [opened, setOpened] = useState<Opened>(null);
  const { data: business } = useQuery(businessQuery(useBusinessId()));
  const mayGiveBack = order.nextPaymentSteps.includes("refund");
  const mayPay = order.nextPaymentSteps.includes("pay");
  const mayLink = mayPay && order.dueMinor > 0 && business?.settings.paymentMethods.includes("online") === true;
  const close = () => setOpened(null);
  return (
    <>
      {order.overpaidMinor > 0 && (
        <Chip tone="warn">
          {t("tooMuch")}
          <Money amountMinor={order.overpaidMinor} currency={order.currency} />
        </Chip>
      )}
      {order.refundingMinor > 0 && (
        <Chip tone="warn">
          <span data-testid="refunding">{t("onItsWay")}</span>
          <Money amountMinor={order.refundingMinor} currency={order.currency} />
        </Chip>
      )}
      {(mayLink || mayGiveBack) && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconCreditCard size={18} stroke={1.75} aria-hidden="true" />}
              rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden="true" />}
              data-testid="payment-actions"
            >
              {t("actions")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {mayLink && (
              <Menu.Item
                leftSection={<IconLink size={18} stroke={1.75} aria-hidden="true" />}
                onClick={() => setOpened("link")}
                data-testid="payment-link"
              >
                {t("link")}
              </Menu.Item>
            )}
            {mayGiveBack && (
              <Menu.Item
                leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden="true" />}
                onClick={() => setOpened("give-back")}
                data-testid="give-back"
              >
                {t("giveBack")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <PaymentLinkDialog order={order} opened={opened === "link"} onClose={close} />
      <GiveBackDialog order={order} opened={opened === "give-back"} onClose={close} />
    </>
  );
}
