import { ActionIcon } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./catalogue.module.css";
import { isDenied, useShop } from "./use-shop.ts";

/** What the account of a number sells from at Meta. */
export function CatalogueFact({ channelId }: { channelId: string }) {
  const { t } = useTranslation("channels");
  const { shop, ask, asking } = useShop(channelId);
  const said = () => {
    if (shop === undefined || shop.askedAt === null) return t("catalogue_unknown");
    if (shop.catalogue !== null) return t("catalogue_some", { name: shop.catalogue.name, count: shop.items });
    if (shop.problem === null) return t("catalogue_none");
    return t(isDenied(shop.problem) ? "catalogue_denied" : "catalogue_unknown");
  };
  return (
    <span className={styles.fact} data-testid="channel-catalogue">
      <span>{said()}</span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        loading={asking}
        aria-label={t("catalogue_ask")}
        title={t("catalogue_ask")}
        onClick={() => ask()}
      >
        <IconRefresh size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </span>
  );
}
