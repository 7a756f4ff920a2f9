import type { Message } from "@croozer/contracts/conversations";
import { FormattedText } from "../FormattedText.tsx";
import { AddressRequestBody } from "./AddressRequestBody.tsx";
import { CallPermissionBody, CatalogueOrderBody, FormReplyBody } from "./Cards.tsx";
import { CarouselBody } from "./Carousel.tsx";
import { ContactsBody } from "./ContactsBody.tsx";
import { Framed } from "./Framed.tsx";
import { ChoiceBody, ListBody } from "./Interactive.tsx";
import { LocationBody } from "./LocationBody.tsx";
import { MediaBody } from "./MediaBody.tsx";
import { CatalogueBody, ProductBody, ProductCarouselBody, ProductListBody } from "./Products.tsx";
import { TemplateBody } from "./TemplateBody.tsx";
import { UnsupportedBody } from "./UnsupportedBody.tsx";

type Props = { message: Message; pickedId: string | null };

/** What a message holds, each kind in its own form; what can be tapped stands under the bubble (`ActionsRow`). */
export function MessageBody({ message, pickedId }: Props) {
  const { content, files } = message;
  switch (content.type) {
    case "text":
      return <FormattedText text={content.body} />;
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return <MediaBody message={message} content={content} />;
    case "location":
      return <LocationBody content={content} />;
    case "contacts":
      return <ContactsBody content={content} />;
    case "list":
      return <ListBody content={content} pickedId={pickedId} />;
    case "buttons":
    case "link_button":
    case "flow":
    case "call_button":
      return <Framed {...content} files={files} />;
    case "location_request":
    case "contact_request":
      return <FormattedText text={content.body} />;
    case "call_permission_request":
      return <CallPermissionBody content={content} />;
    case "address_request":
      return <AddressRequestBody content={content} files={files} />;
    case "product":
      return <ProductBody content={content} />;
    case "product_list":
      return <ProductListBody content={content} />;
    case "catalogue":
      return <CatalogueBody content={content} />;
    case "carousel":
      return <CarouselBody content={content} files={files} pickedId={pickedId} />;
    case "product_carousel":
      return <ProductCarouselBody content={content} />;
    case "template":
      return <TemplateBody content={content} files={files} pickedId={pickedId} />;
    case "choice":
      return <ChoiceBody content={content} />;
    case "form_reply":
      return <FormReplyBody content={content} />;
    case "catalogue_order":
      return <CatalogueOrderBody content={content} />;
    case "reaction":
      return <FormattedText text={content.emoji ?? ""} />;
    case "system":
      return <FormattedText text={content.body ?? content.event} />;
    case "event":
      return null;
    case "unsupported":
      return <UnsupportedBody message={message} content={content} />;
  }
}
