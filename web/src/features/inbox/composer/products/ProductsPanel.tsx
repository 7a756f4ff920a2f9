import type { Conversation } from "@croozer/contracts/conversations";
import { Skeleton } from "@mantine/core";
import { ErrorState } from "../../../../ui/ErrorState.tsx";
import { useShop } from "../../../channels/catalogue/use-shop.ts";
import type { ProductKind } from "../panel-store.ts";
import { NoShop } from "./NoShop.tsx";
import { OfferForm } from "./OfferForm.tsx";
import styles from "./shop.module.css";

type Props = { conversation: Conversation; kind: ProductKind; text: string; onSent: () => void };

/** Products of the number's catalogue, put together for the customer. */
export function ProductsPanel({ conversation, kind, text, onSent }: Props) {
  const { shop, error, refetch, ask, asking } = useShop(conversation.channel.id);
  if (shop === undefined)
    return (
      <div className={styles.panel}>
        {error === null ? <Skeleton h="10rem" /> : <ErrorState error={error} retry={refetch} />}
      </div>
    );
  if (shop.catalogue === null) {
    if (shop.askedAt === null && asking) return <Skeleton h="10rem" m="sm" w="auto" />;
    return <NoShop problem={shop.askedAt === null ? "unreachable" : shop.problem} asking={asking} onAsk={ask} />;
  }
  return (
    <OfferForm
      {...{ conversation, kind, text, asking, onSent, onAsk: ask }}
      catalogueId={shop.catalogue.id}
      problem={shop.problem}
    />
  );
}
