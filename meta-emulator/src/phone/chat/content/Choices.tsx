import { IconListCheck } from "@tabler/icons-react";
import type { ChatButton } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import styles from "../chat.module.css";
import { useChat } from "../chat-scope.ts";
import { PressButton } from "./PressButton.tsx";
import { RequestButtons } from "./RequestButtons.tsx";

/** WhatsApp shows this many buttons of a template; with more of them, the last one opens all. */
const templateButtonsShown = 3;

type Props = { message: ShownMessage; chosen: string | undefined };

function Open({
  text,
  chosen,
  onClick,
  testId,
}: {
  text: string;
  chosen: boolean;
  onClick: () => void;
  testId: string;
}) {
  return (
    <button type="button" className={styles.choice} data-testid={testId} data-chosen={chosen} onClick={onClick}>
      <IconListCheck size={17} stroke={1.9} aria-hidden="true" />
      <span dir="auto">{text}</span>
    </button>
  );
}

/** Whether this button is the one that was answered with. */
export function isChosen(button: ChatButton, chosen: string | undefined): boolean {
  return chosen !== undefined && button.kind === "reply" && (button.id === chosen || button.text === chosen);
}

function TemplateButtons({ message, buttons, chosen }: Props & { buttons: ChatButton[] }) {
  const { named, open } = useChat();
  const all = buttons.length <= templateButtonsShown;
  return (
    <>
      {buttons.slice(0, all ? templateButtonsShown : templateButtonsShown - 1).map((button, place) => (
        // Buttons of one message never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may say the same
        <PressButton key={place} message={message} button={button} chosen={isChosen(button, chosen)} />
      ))}
      {!all && (
        <Open text={named.seeAll} chosen={false} testId="see-all" onClick={() => open({ kind: "options", message })} />
      )}
    </>
  );
}

/** What can be tapped under a message. */
export function Choices({ message, chosen }: Props) {
  const { open, named } = useChat();
  const { content } = message;
  switch (content.type) {
    case "list":
      return (
        <Open
          text={content.button}
          chosen={chosen !== undefined}
          testId="list-open"
          onClick={() => open({ kind: "list", message })}
        />
      );
    case "buttons":
      return content.buttons.map(({ id, title }) => (
        <PressButton key={id} message={message} button={{ kind: "reply", id, text: title }} chosen={chosen === id} />
      ));
    case "action":
      return <PressButton message={message} button={content.button} chosen={isChosen(content.button, chosen)} />;
    case "template":
      return <TemplateButtons message={message} buttons={content.buttons} chosen={chosen} />;
    case "product":
      return (
        <PressButton
          message={message}
          button={{ kind: "product", text: named.viewProduct, product: content.product }}
          chosen={false}
        />
      );
    case "product_list": {
      const catalogId = content.sections[0]?.products[0]?.catalogId ?? "";
      const button = { kind: "products", text: named.viewItems, catalogId, sections: content.sections } as const;
      return <PressButton message={message} button={button} chosen={false} />;
    }
    case "order":
      return (
        <Open
          text={named.viewCart}
          chosen={false}
          testId="order-open"
          onClick={() => open({ kind: "order", order: content })}
        />
      );
    case "contacts":
      return (
        <Open
          text={content.contacts.length > 1 ? named.viewContacts : named.viewContact}
          chosen={false}
          testId="contacts-open"
          onClick={() => open({ kind: "contactCards", contacts: content.contacts })}
        />
      );
    case "request":
    case "address_request":
      return <RequestButtons message={message} chosen={chosen} />;
    default:
      return null;
  }
}
