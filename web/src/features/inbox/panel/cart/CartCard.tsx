import type { Conversation } from "@croozer/contracts/conversations";
import { Button } from "@mantine/core";
import { IconSend, IconShoppingCart } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../../lib/session.ts";
import { Money } from "../../../../ui/Money.tsx";
import { catalogueQuery } from "../../../catalogue/catalogue-queries.ts";
import { useAskingWord } from "../../use-asking-word.ts";
import panel from "../panel.module.css";
import { AddProduct } from "./AddProduct.tsx";
import { CartDetails } from "./CartDetails.tsx";
import { CartLineRow } from "./CartLineRow.tsx";
import styles from "./cart.module.css";
import { HowUnderstood } from "./HowUnderstood.tsx";
import { PlaceCart } from "./PlaceCart.tsx";
import { UnclearRow } from "./UnclearRow.tsx";
import { useCart } from "./use-cart.ts";

type Props = { conversation: Conversation; hasOrder: boolean };

/** What is being put together now; a member may put it right, or begin it. */
export function CartCard({ conversation, hasOrder }: Props) {
  const { t } = useTranslation("inbox");
  const askingWord = useAskingWord("panel.asking");
  const mayEdit = usePermission("conversation.reply");
  const mayPlace = usePermission("order.place");
  const { view, save, ask } = useCart(conversation.id);
  const catalogue = useQuery({ ...catalogueQuery(useBusinessId()), enabled: mayEdit }).data ?? null;
  if (view === undefined) return null;
  const { cart, heard } = view;
  const byModel = new Set(heard.flatMap(({ byModel, messageId }) => (byModel ? [messageId] : [])));
  const lines = cart?.lines ?? [];
  const unclear = cart?.unclear ?? [];
  const hasCart = lines.length > 0 || unclear.length > 0;
  if (!hasCart && (!mayEdit || hasOrder)) return null;
  // Otherwise the customer has it before them already.
  const mayShow = mayEdit && lines.length > 0 && (cart?.asking === "corrected" || conversation.automation !== "on");
  return (
    <section className={panel.card} data-testid="cart" data-asking={cart?.asking ?? undefined}>
      <h3 className={panel.title}>
        <IconShoppingCart size={16} stroke={1.75} aria-hidden="true" />
        {t("panel.cart")}
        {hasCart && <span className={panel.chip}>{t("panel.cart.asking")}</span>}
      </h3>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, index) => (
            <CartLineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same in every field
              key={`${index}${line.item.productId}`}
              line={line}
              byModel={byModel}
              catalogue={catalogue}
              save={save}
            />
          ))}
        </ul>
      )}
      {unclear.map((one) => (
        <UnclearRow key={one.text} unclear={one} catalogue={catalogue} save={save} />
      ))}
      {/* What is written to a member is in the suggestion until it is accepted; who asks for a person is understood. */}
      {(hasCart || conversation.automation === "on") && <HowUnderstood heard={heard} />}
      {catalogue !== null && <AddProduct catalogue={catalogue} save={save} />}
      {cart !== null && lines.length > 0 && (
        <>
          <CartDetails cart={cart} customerId={conversation.customer.id} mayEdit={mayEdit} save={save} />
          <div className={panel.sum}>
            <span className={panel.asking}>{askingWord(cart.asking)}</span>
            <Money amountMinor={cart.totalMinor} className={panel.total} />
          </div>
        </>
      )}
      {mayShow && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
          data-testid="cart-show"
        >
          {t("cart.show")}
        </Button>
      )}
      {mayPlace && cart !== null && lines.length > 0 && (
        <PlaceCart conversation={conversation} cart={cart} version={view.version} />
      )}
    </section>
  );
}
