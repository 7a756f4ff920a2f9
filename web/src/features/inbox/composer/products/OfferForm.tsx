import type { CatalogueItem } from "@croozer/contracts/channel-catalogues";
import type { Conversation } from "@croozer/contracts/conversations";
import { ActionIcon, Button } from "@mantine/core";
import { IconRefresh, IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../../lib/session.ts";
import { keepItem } from "../../products/items.ts";
import type { ProductKind } from "../panel-store.ts";
import { Counted } from "../preview/Counted.tsx";
import { PhonePreview } from "../preview/PhonePreview.tsx";
import { sendContent } from "../send-content.ts";
import template from "../template/template.module.css";
import { Chosen } from "./Chosen.tsx";
import { ItemPicker } from "./ItemPicker.tsx";
import { add, choose, contentOf, drop, emptyOffer, has, isSendable, itemsOf, most, type Offer } from "./offer.ts";
import styles from "./shop.module.css";

type Props = {
  conversation: Conversation;
  kind: ProductKind;
  catalogueId: string;
  problem: string | null;
  /** Written before: becomes the message's words. */
  text: string;
  asking: boolean;
  onAsk: () => void;
  onSent: () => void;
};

/** What a kind says unless something else is written; one product may speak for itself. */
const said = { product: null, products: "body.default", catalogue: "catalogue.default" } as const;

export function OfferForm({ conversation, kind, catalogueId, problem, text, asking, onAsk, onSent }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tShop } = useTranslation("shop");
  const businessId = useBusinessId();
  const [offer, setOffer] = useState<Offer>(() => {
    const words = said[kind];
    return emptyOffer(tShop("title.default"), text === "" && words !== null ? tShop(words) : text);
  });
  const [sectionId, setSectionId] = useState(1);
  const change = (part: Partial<Offer>) => setOffer((before) => ({ ...before, ...part }));
  const content = contentOf(kind, offer, catalogueId);
  const optional = (label: string) => `${label} (${t("builder.optional")})`;
  function press(item: CatalogueItem) {
    keepItem(businessId, kind === "catalogue" ? null : catalogueId, item);
    if (kind !== "products") setOffer(choose(offer, item));
    else setOffer(has(offer, item.retailerId) ? drop(offer, item.retailerId) : add(offer, sectionId, item));
  }
  return (
    <form
      className={template.form}
      data-testid={`shop-${kind}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (content === null || !isSendable(content)) return;
        sendContent(businessId, conversation.id, content);
        onSent();
      }}
    >
      {problem !== null && (
        <p className={template.problem} role="status">
          {tShop("problem")}
        </p>
      )}
      <div className={template.columns}>
        <div className={template.fields}>
          {kind === "catalogue" && (
            <p className={styles.hint}>
              <strong>{optional(tShop("thumbnail"))}</strong> {tShop("thumbnail.hint")}
            </p>
          )}
          <ItemPicker
            channelId={conversation.channel.id}
            isChosen={(retailerId) => has(offer, retailerId)}
            full={kind === "products" && itemsOf(offer).length >= most.products}
            onPress={press}
          />
          {kind === "products" && (
            <>
              <Chosen offer={offer} sectionId={sectionId} onSection={setSectionId} onChange={setOffer} />
              <Counted
                label={t("builder.header")}
                most={most.header}
                value={offer.header}
                onChange={(header) => change({ header })}
                testId="shop-header"
              />
            </>
          )}
          <Counted
            label={kind === "product" ? optional(t("builder.body")) : t("builder.body")}
            lines
            most={most.body}
            value={offer.body}
            onChange={(body) => change({ body })}
            testId="shop-body"
          />
          <Counted
            label={optional(t("builder.footer"))}
            most={most.footer}
            value={offer.footer}
            onChange={(footer) => change({ footer })}
          />
        </div>
        {content !== null && <PhonePreview content={content} />}
      </div>
      <footer className={template.foot}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={asking}
          aria-label={tShop("refresh")}
          title={tShop("refresh")}
          onClick={onAsk}
          data-testid="shop-refresh"
        >
          <IconRefresh size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <Button
          type="submit"
          disabled={!isSendable(content)}
          rightSection={<IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
          data-testid="send-offer"
        >
          {t("builder.send")}
        </Button>
      </footer>
    </form>
  );
}
