import { ActionIcon, Tooltip } from "@mantine/core";
import { IconPrinter, IconPrinterOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { setAutoPrint, useAutoPrintSince } from "./auto-print.ts";

/** Whether this device prints by itself what is accepted (`orders/use-auto-print.ts` does). */
export function AutoPrintSwitch() {
  const { t } = useTranslation("printing");
  const isOn = useAutoPrintSince() !== null;
  if (!usePermission("order.advance")) return null;
  const Icon = isOn ? IconPrinter : IconPrinterOff;
  const label = t(isOn ? "autoOn" : "autoOff");
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isOn ? "light" : "default"}
        size={44}
        visibleFrom="sm"
        radius="md"
        aria-label={label}
        aria-pressed={isOn}
        onClick={() => setAutoPrint(!isOn)}
        data-testid="auto-print"
      >
        <Icon size={20} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
