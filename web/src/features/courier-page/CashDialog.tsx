import type { CarriedOrder } from "@croozer/contracts/couriers";
import { Button, Modal, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";

type Props = {
  order: CarriedOrder;
  opened: boolean;
  onClose: () => void;
  onAnswer: (collectedMinor: number | null) => void;
};

/** Money is asked for each time: what is answered is what they owe at the end of the day. */
export function CashDialog({ order: { dueMinor, currency }, opened, onClose, onAnswer }: Props) {
  const { t } = useTranslation("courierPage");
  return (
    <Modal opened={opened} onClose={onClose} title={t("cashTitle")} centered>
      <Stack gap="sm">
        <Button size="xl" onClick={() => onAnswer(dueMinor)} data-testid="cash-yes">
          {t("cashYes")}&nbsp;
          <Money amountMinor={dueMinor} currency={currency} />
        </Button>
        <Button size="lg" variant="default" onClick={() => onAnswer(null)} data-testid="cash-no">
          {t("cashNo")}
        </Button>
      </Stack>
    </Modal>
  );
}
