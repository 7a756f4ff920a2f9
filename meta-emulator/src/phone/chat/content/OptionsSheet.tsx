import type { ShownMessage } from "../../state/state.ts";
import { useChat } from "../chat-scope.ts";
import { Sheet } from "../Sheet.tsx";
import { PressButton } from "./PressButton.tsx";

/** All the buttons of a template that has more than fit under it. */
export function OptionsSheet({ message, onClose }: { message: ShownMessage; onClose: () => void }) {
  const { named, said } = useChat();
  const { content } = message;
  const buttons = content.type === "template" ? content.buttons : [];
  return (
    <Sheet title={named.options} closeLabel={said.close} onClose={onClose}>
      {buttons.map((button, place) => {
        // A flow or a catalogue opens a sheet in place of this one; a copied code is said on its own button.
        const closes = button.kind === "reply" || button.kind === "call" || button.kind === "contact_request";
        return (
          <PressButton
            // biome-ignore lint/suspicious/noArrayIndexKey: buttons of one message never change places
            key={place}
            message={message}
            button={button}
            chosen={false}
            {...(closes && { onPressed: onClose })}
          />
        );
      })}
    </Sheet>
  );
}
