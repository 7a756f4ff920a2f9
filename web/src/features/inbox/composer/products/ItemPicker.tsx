import type { CatalogueItem } from "@croozer/contracts/channel-catalogues";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import { ErrorState } from "../../../../ui/ErrorState.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { SkeletonRows } from "../../../../ui/SkeletonRows.tsx";
import { shopItemsQuery } from "../../../channels/catalogue/shop-queries.ts";
import { ItemFacts, ItemPicture } from "../../products/Item.tsx";
import styles from "./shop.module.css";

const restMs = 200;

type Props = {
  channelId: string;
  isChosen: (retailerId: string) => boolean;
  /** No more can be chosen; what is can be taken away. */
  full: boolean;
  onPress: (item: CatalogueItem) => void;
};

/** Things of the catalogue by name, price and picture; a press chooses one or takes it away. */
export function ItemPicker({ channelId, isChosen, full, onPress }: Props) {
  const { t } = useTranslation("shop");
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), restMs);
  const found = useInfiniteQuery(shopItemsQuery(useBusinessId(), channelId, settled));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const none = settled === "" ? t("empty") : t("noneFits");
  return (
    <div className={styles.picker}>
      <TextInput
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        value={search}
        dir="auto"
        autoFocus
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const [first] = items;
          if (first?.sendable && settled === search.trim() && !found.isPlaceholderData) onPress(first);
        }}
        data-testid="shop-search"
      />
      {found.data === undefined &&
        (found.error === null ? <SkeletonRows rows={3} /> : <ErrorState error={found.error} retry={found.refetch} />)}
      {found.data !== undefined && items.length === 0 && <p className={styles.hint}>{none}</p>}
      <ul className={styles.list}>
        {items.map((item) => {
          const chosen = isChosen(item.retailerId);
          return (
            <li key={item.retailerId}>
              <button
                type="button"
                className={styles.item}
                aria-pressed={chosen}
                disabled={!chosen && (full || !item.sendable)}
                onClick={() => onPress(item)}
                data-testid="shop-item"
              >
                <ItemPicture url={item.pictureUrl} size="line" />
                <PersonText className={styles.name}>{item.name}</PersonText>
                <span className={styles.facts}>{item.sendable ? <ItemFacts item={item} /> : t("unapproved")}</span>
                <IconCheck className={styles.check} size={16} stroke={2} aria-hidden="true" />
              </button>
            </li>
          );
        })}
        {found.hasNextPage && (
          <li>
            <Button
              variant="subtle"
              size="compact-sm"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {t("more")}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
