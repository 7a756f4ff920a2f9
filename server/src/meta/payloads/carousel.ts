import type { MessageContentOf } from "@croozer/contracts/message-content";
import { checkFrame, checkLink, checkReplies, writeFrame, writeHeader, writeLink } from "./frame.ts";
import { type GraphBody, given, interactive } from "./kind.ts";
import { count, required, Unsendable, unique, withinIfGiven } from "./limits.ts";
import { checkMedia } from "./media.ts";

type Card = MessageContentOf<"carousel">["cards"][number];

/** Cards side by side (§5.3), all of one kind. */
export const carousel = interactive<"carousel">({
  check({ body, cards }) {
    checkFrame({ body });
    count("cards", cards, 2, 10);
    const [first] = cards;
    cards.forEach((card, index) => {
      const path = `cards.${index}`;
      if (card.header.type !== first?.header.type)
        throw new Unsendable(`${path}.header.type`, "all pictures or all videos");
      if ((card.link === null) !== (first?.link === null))
        throw new Unsendable(`${path}.link`, "all cards with a link or all with buttons");
      checkCard(path, card);
    });
    const ids = cards.flatMap(({ buttons }, index) =>
      buttons.map(({ id }, position) => ({ id, field: `cards.${index}.buttons.${position}.id` })),
    );
    unique(
      ids.map(({ id }) => id),
      (index) => ids[index]?.field ?? "cards",
    );
  },
  write: ({ body, cards }) => ({
    type: "carousel",
    ...writeFrame({ body }),
    action: { cards: cards.map(writeCard) },
  }),
});

function checkCard(path: string, { header, body, link, buttons }: Card): void {
  checkMedia(`${path}.header.`, header);
  withinIfGiven(`${path}.body`, body, 160);
  if (body !== null && body.split("\n").length > 3) throw new Unsendable(`${path}.body`, "at most 2 line breaks");
  if (link !== null) {
    checkLink(`${path}.link.`, link);
    count(`${path}.buttons`, buttons, 0, 0);
    return;
  }
  count(`${path}.buttons`, buttons, 1, 3);
  checkReplies(`${path}.buttons`, buttons);
}

const writeCard = ({ header, body, link, buttons }: Card, index: number): GraphBody =>
  given({
    card_index: index,
    type: link === null ? "quick_reply" : "cta_url",
    header: writeHeader(header),
    body: body === null ? null : { text: body },
    action:
      link === null
        ? { buttons: buttons.map(({ id, title }) => ({ type: "quick_reply", quick_reply: { id, title } })) }
        : writeLink(link),
  });

export const productCarousel = interactive<"product_carousel">({
  check({ body, catalogueId, retailerIds }) {
    checkFrame({ body });
    required("catalogueId", catalogueId);
    count("retailerIds", retailerIds, 2, 10);
    retailerIds.forEach((id, index) => {
      required(`retailerIds.${index}`, id);
    });
  },
  write: ({ body, catalogueId, retailerIds }) => ({
    type: "carousel",
    ...writeFrame({ body }),
    action: {
      cards: retailerIds.map((id, index) => ({
        card_index: index,
        type: "product",
        action: { product_retailer_id: id, catalog_id: catalogueId },
      })),
    },
  }),
});
