import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";

/** To an order taken by phone or at the counter. */
export function NewOrderLink() {
  const { t } = useTranslation("orders");
  if (!usePermission("order.place")) return null;
  return (
    <Button
      component={Link}
      to="/orders/new"
      leftSection={<IconPlus size={18} stroke={2} aria-hidden="true" />}
      title="Alt R"
      data-testid="new-order-link"
    >
      {t("newOrder")}
    </Button>
  );
}
