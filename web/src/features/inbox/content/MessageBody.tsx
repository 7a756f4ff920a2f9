import type { Message } from "@croozer/contracts/conversations";
import type { MessageContent } from "@croozer/contracts/message-content";
import { FormattedText } from "../FormattedText.tsx";
import { CatalogueOrderBody, ContactsBody, FormReplyBody } from "./Cards.tsx";
import { ButtonsBody, ChoiceBody, ListBody } from "./Interactive.tsx";
import { LocationBody } from "./LocationBody.tsx";
import { MediaBody } from "./MediaBody.tsx";
import { UnsupportedBody } from "./UnsupportedBody.tsx";

type Props = { message: Message; pickedId: string | null };

/** What a message holds, each kind in its own form. */
export function MessageBody({ message, pickedId }: Props) {
  const content: MessageContent = message.content;
  switch (content.type) {
    case "text":
      return <FormattedText text={content.body} />;
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return <MediaBody content={content} />;
    case "location":
      return <LocationBody content={content} />;
    case "contacts":
      return <ContactsBody content={content} />;
    case "buttons":
      return <ButtonsBody content={content} pickedId={pickedId} />;
    case "list":
      return <ListBody content={content} pickedId={pickedId} />;
    case "choice":
      return <ChoiceBody content={content} />;
    case "form_reply":
      return <FormReplyBody content={content} />;
    case "catalogue_order":
      return <CatalogueOrderBody content={content} />;
    case "system":
      return <FormattedText text={content.body ?? content.event} />;
    case "unsupported":
      return <UnsupportedBody message={message} content={content} />;
  }
}
