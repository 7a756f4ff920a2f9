import type { ChannelCatalogue } from "@croozer/contracts/channel-catalogues";
import { Button } from "@mantine/core";
import { IconBuildingStore } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../../../ui/EmptyState.tsx";
import { isDenied } from "../../../channels/catalogue/use-shop.ts";

type Props = { problem: ChannelCatalogue["problem"]; asking: boolean; onAsk: () => void };

/** Why nothing of a catalogue can be sent from this number, and what would change that. */
export function NoShop({ problem, asking, onAsk }: Props) {
  const { t } = useTranslation("shop");
  const why = problem === null ? "none" : isDenied(problem) ? "denied" : "unreached";
  return (
    <EmptyState icon={IconBuildingStore} title={t(`${why}.title`)} text={t(`${why}.text`)}>
      <Button variant="default" loading={asking} onClick={onAsk} data-testid="shop-refresh">
        {t("refresh")}
      </Button>
    </EmptyState>
  );
}
