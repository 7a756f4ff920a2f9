import type { ShownMessage } from "../../state/state.ts";
import { useChat } from "../chat-scope.ts";
import { WhatsAppText } from "../WhatsAppText.tsx";
import { ContactsContent } from "./ContactsContent.tsx";
import { Interactive } from "./Interactive.tsx";
import { KeyValues } from "./KeyValues.tsx";
import { MediaContent } from "./MediaContent.tsx";
import { WithMeta } from "./Meta.tsx";
import { OrderContent } from "./OrderContent.tsx";
import { DeletedContent, OtherContent, UnsupportedContent } from "./OtherContent.tsx";
import { PlaceContent } from "./PlaceContent.tsx";
import { ProductCard, ProductLine } from "./ProductContent.tsx";
import { TemplateContent } from "./TemplateContent.tsx";
import { TextContent } from "./TextContent.tsx";
import { Foot, Head } from "./Words.tsx";

/** Products of a list shown in the bubble itself. */
const productsShown = 2;

/** What a message says, inside its bubble. */
export function Content({ message }: { message: ShownMessage }) {
  const { named } = useChat();
  const { content } = message;
  if (message.deleted) return <DeletedContent message={message} />;
  switch (content.type) {
    case "text":
      return <TextContent message={message} body={content.body} />;
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return <MediaContent message={message} content={content} />;
    case "buttons":
    case "list":
    case "action":
      return <Interactive message={message} header={content.header} body={content.body} footer={content.footer} />;
    case "request":
      return <Interactive message={message} header={null} body={content.body || named.callsQuestion} footer={null} />;
    case "address_request":
      return <Interactive message={message} header={null} body={content.body} footer={content.footer} />;
    case "carousel":
      return <Interactive message={message} header={null} body={content.body} footer={null} />;
    case "template":
      return <TemplateContent message={message} template={content} />;
    case "product":
      return (
        <>
          <ProductCard product={content.product} />
          <Interactive message={message} header={null} body={content.body} footer={content.footer} />
        </>
      );
    case "product_list":
      return (
        <>
          {content.sections
            .flatMap(({ products }) => products)
            .slice(0, productsShown)
            .map((product) => (
              <ProductLine key={product.retailerId} product={product} />
            ))}
          <Interactive
            message={message}
            header={{ type: "text", text: content.header }}
            body={content.body}
            footer={content.footer}
          />
        </>
      );
    case "button_reply":
    case "list_reply":
      return (
        <WithMeta last={content.description ?? content.title} message={message}>
          {content.description === null ? <WhatsAppText text={content.title} /> : <Head text={content.title} />}
          {content.description && <Foot text={content.description} />}
        </WithMeta>
      );
    case "template_reply":
      return <TextContent message={message} body={content.text} />;
    case "call_permission_reply":
      return <TextContent message={message} body={content.accepted ? named.callsAllowed : named.callsDeclined} />;
    case "flow_reply":
      return (
        <KeyValues message={message} kind="flow" title={content.title || named.flowDone} values={content.response} />
      );
    case "address_reply":
      return <KeyValues message={message} kind="address" title={named.addressSent} values={content.values} />;
    case "location":
      return <PlaceContent message={message} place={content} />;
    case "contacts":
      return <ContactsContent message={message} contacts={content.contacts} />;
    case "order":
      return <OrderContent message={message} order={content} />;
    case "unsupported":
      return <UnsupportedContent message={message} what={content.what} />;
    case "notice":
      return <TextContent message={message} body={named.notices[content.what]} />;
    case "other":
      return <OtherContent message={message} label={content.label} raw={content.raw} />;
  }
}
