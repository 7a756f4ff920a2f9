import { Button } from "@mantine/core";
import { IconToolsKitchen2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";

/** To the screen of those who make it. */
export function KitchenLink() {
  const { t } = useTranslation("orders");
  if (!usePermission("order.advance")) return null;
  return (
    <Button
      component={Link}
      to="/orders/kitchen"
      // Fetched ahead: there may be no connection when it is pressed.
      preload="render"
      h={44}
      leftSection={<IconToolsKitchen2 size={18} stroke={1.75} aria-hidden="true" />}
      data-testid="kitchen-link"
    >
      {t("kitchen")}
    </Button>
  );
}
