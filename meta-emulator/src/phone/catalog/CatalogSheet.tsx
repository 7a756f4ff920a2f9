import { IconShoppingCart } from "@tabler/icons-react";
import { useState } from "react";
import type { Product, ProductSection } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { write } from "../state/acts.ts";
import { Button } from "../ui/Button.tsx";
import { Browse } from "./Browse.tsx";
import { CartView } from "./CartView.tsx";
import { countOf, emptyCart, orderLines, quantityOf, setQuantity } from "./cart.ts";
import { putCart, useCart } from "./cart-store.ts";
import { catalogWords } from "./catalog-words.ts";
import { ProductView } from "./ProductView.tsx";

type Props = {
  catalogId: string;
  sections: ProductSection[] | null;
  product: Product | null;
  onClose: () => void;
};
type View = { kind: "browse" } | { kind: "product"; product: Product } | { kind: "cart" };

/** A catalogue to look through, one of its products, and the cart that is sent. */
export function CatalogSheet({ catalogId, sections, product, onClose }: Props) {
  const { at, language, said, business } = useChat();
  const named = catalogWords[language];
  const key = `${at.customerId}/${at.phoneNumberId}/${catalogId}`;
  const cart = useCart(key);
  const [view, setView] = useState<View>(product ? { kind: "product", product } : { kind: "browse" });
  const browse = () => setView({ kind: "browse" });
  const take = (chosen: Product, quantity: number) => putCart(key, setQuantity(cart, chosen, quantity));

  function send(): void {
    const lines = orderLines(cart);
    const text = cart.note.trim();
    const act = {
      type: "order",
      catalogId,
      lines: lines.map(({ retailerId, quantity }) => ({ retailerId, quantity })),
    };
    write(
      at,
      { ...act, type: "order", ...(text && { text }) },
      { type: "order", catalogId, text: text || null, lines },
    );
    putCart(key, emptyCart);
    onClose();
  }

  const count = countOf(cart);
  const foot =
    count === 0 ? undefined : view.kind === "cart" ? (
      <Button look="primary" data-testid="cart-send" onClick={send}>
        {named.sendCart}
      </Button>
    ) : (
      <Button look="primary" data-testid="cart-open" onClick={() => setView({ kind: "cart" })}>
        <IconShoppingCart size={18} aria-hidden="true" />
        {named.viewCart} · {named.items(count)}
      </Button>
    );
  const titles = { browse: business.verifiedName, product: named.catalog, cart: named.cart };
  return (
    <Sheet
      tall
      title={titles[view.kind]}
      closeLabel={said.close}
      onClose={onClose}
      back={view.kind === "browse" ? undefined : { label: named.back, go: browse }}
      foot={foot}
    >
      {view.kind === "browse" && (
        <Browse
          catalogId={catalogId}
          sections={sections}
          cart={cart}
          onOpen={(chosen) => setView({ kind: "product", product: chosen })}
          onChange={take}
        />
      )}
      {view.kind === "product" && (
        <ProductView
          product={view.product}
          quantity={quantityOf(cart, view.product.retailerId)}
          onChange={(quantity) => take(view.product, quantity)}
          onAsked={onClose}
        />
      )}
      {view.kind === "cart" && <CartView cart={cart} onChange={(next) => putCart(key, next)} />}
    </Sheet>
  );
}
