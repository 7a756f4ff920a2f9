import { useState } from "react";
import type { ContactCard, Customer } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import sheet from "../chat/sheet.module.css";
import { write } from "../state/acts.ts";
import { useStore } from "../state/store.ts";
import { formatPhoneNumber } from "../text/phone-number.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";

function cardOf({ name, waId }: Pick<Customer, "name" | "waId">): ContactCard {
  const phones = waId ? [{ phone: formatPhoneNumber(waId), waId, type: "CELL" }] : [];
  return { name, phones, emails: [], organisation: null };
}

function typedCard(name: string, phone: string): ContactCard | null {
  if (name.trim() === "") return null;
  const phones = phone.trim() === "" ? [] : [{ phone: phone.trim(), waId: null, type: "CELL" }];
  return { name: name.trim(), phones, emails: [], organisation: null };
}

/** Contact cards of the other phones here, or of anyone. */
export function ContactsSheet({ onClose }: { onClose: () => void }) {
  const { said, language, at, customer } = useChat();
  const named = attachWords[language];
  const others = useStore((state) => state.world?.customers)?.filter(({ id, waId }) => id !== customer.id && waId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const typed = typedCard(name, phone);
  const cards = [...(others ?? []).filter(({ id }) => chosen.includes(id)).map(cardOf), ...(typed ? [typed] : [])];

  function send(): void {
    write(at, { type: "contacts", contacts: cards }, { type: "contacts", contacts: cards });
    onClose();
  }
  return (
    <Sheet
      title={named.contactsTitle}
      closeLabel={said.close}
      onClose={onClose}
      foot={
        <Button look="primary" disabled={cards.length === 0} data-testid="contacts-send" onClick={send}>
          {named.sendCount(cards.length)}
        </Button>
      }
    >
      {others?.map((other) => {
        const on = chosen.includes(other.id);
        return (
          <label key={other.id} className={sheet.place}>
            <Avatar seed={other.id} name={other.name} large />
            <span className={sheet.words}>
              <b dir="auto">{other.name}</b>
              <small>
                <bdi dir="ltr">{formatPhoneNumber(other.waId ?? "")}</bdi>
              </small>
            </span>
            <input
              type="checkbox"
              className={styles.check}
              checked={on}
              onChange={() => setChosen(on ? chosen.filter((id) => id !== other.id) : [...chosen, other.id])}
            />
          </label>
        );
      })}
      <fieldset className={styles.typed}>
        <legend>{named.otherContact}</legend>
        <Field
          label={named.contactName}
          dir="auto"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={named.contactPhone}
          dir="ltr"
          inputMode="tel"
          maxLength={30}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </fieldset>
    </Sheet>
  );
}
