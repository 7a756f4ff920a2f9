import { AddressSheet } from "../attach/AddressSheet.tsx";
import { AdSheet } from "../attach/AdSheet.tsx";
import { AttachSheet } from "../attach/AttachSheet.tsx";
import { ContactsSheet } from "../attach/ContactsSheet.tsx";
import { FileSheet } from "../attach/FileSheet.tsx";
import { MoreSheet } from "../attach/MoreSheet.tsx";
import { PlaceSheet } from "../attach/PlaceSheet.tsx";
import { ReferralSheet, ShareSheet, StorySheet } from "../attach/SocialSheets.tsx";
import { StickersSheet } from "../attach/StickersSheet.tsx";
import { BillSheet } from "../catalog/BillSheet.tsx";
import { CatalogSheet } from "../catalog/CatalogSheet.tsx";
import { OrderSheet } from "../catalog/OrderSheet.tsx";
import { FlowSheet } from "../flow/FlowSheet.tsx";
import { sendChoice } from "../state/acts.ts";
import { BusinessSheet } from "./business/BusinessSheet.tsx";
import { useChat } from "./chat-scope.ts";
import { ContactCardsSheet } from "./content/ContactCardsSheet.tsx";
import { OptionsSheet } from "./content/OptionsSheet.tsx";
import { PictureViewer } from "./content/PictureViewer.tsx";
import { ListSheet } from "./ListSheet.tsx";
import { EmojiSheet } from "./menu/EmojiSheet.tsx";
import { ForwardSheet } from "./menu/ForwardSheet.tsx";
import { MessageMenu } from "./menu/MessageMenu.tsx";
import type { OpenSheet } from "./open-sheet.ts";

/** Whatever stands above the chat. */
export function Sheets({ sheet, onClose }: { sheet: OpenSheet; onClose: () => void }) {
  const { at, language } = useChat();
  const close = { onClose };
  switch (sheet.kind) {
    case "attach":
      return <AttachSheet {...close} />;
    case "file":
      return <FileSheet file={sheet.file} {...close} />;
    case "place":
      return <PlaceSheet replyTo={sheet.replyTo} {...close} />;
    case "contacts":
      return <ContactsSheet {...close} />;
    case "stickers":
      return <StickersSheet {...close} />;
    case "ad":
      return <AdSheet {...close} />;
    case "more":
      return <MoreSheet {...close} />;
    case "story":
      return <StorySheet {...close} />;
    case "share":
      return <ShareSheet {...close} />;
    case "referral":
      return <ReferralSheet {...close} />;
    case "business":
      return <BusinessSheet {...close} />;
    case "menu":
      return <MessageMenu message={sheet.message} {...close} />;
    case "emoji":
      return <EmojiSheet message={sheet.message} {...close} />;
    case "forward":
      return <ForwardSheet message={sheet.message} {...close} />;
    case "options":
      return <OptionsSheet message={sheet.message} {...close} />;
    case "picture":
      return <PictureViewer media={sheet.media} caption={sheet.caption} {...close} />;
    case "contactCards":
      return <ContactCardsSheet contacts={sheet.contacts} {...close} />;
    case "catalog":
      return <CatalogSheet catalogId={sheet.catalogId} sections={sheet.sections} product={sheet.product} {...close} />;
    case "order":
      return <OrderSheet order={sheet.order} {...close} />;
    case "bill":
      return <BillSheet title={sheet.title} bill={sheet.bill} {...close} />;
    case "flow":
      return <FlowSheet messageId={sheet.messageId} title={sheet.title} flow={sheet.flow} {...close} />;
    case "address":
      return <AddressSheet messageId={sheet.messageId} request={sheet.request} {...close} />;
    case "list": {
      const { message } = sheet;
      if (message.content.type !== "list") return null;
      return (
        <ListSheet
          list={message.content}
          language={language}
          {...close}
          onChoose={(row) => {
            sendChoice(at, "list_reply", message.id, row);
            onClose();
          }}
        />
      );
    }
  }
}
