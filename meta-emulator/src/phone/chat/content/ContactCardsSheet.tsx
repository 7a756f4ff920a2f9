import { IconBuilding, IconMail, IconPhone } from "@tabler/icons-react";
import type { ContactCard } from "../../../phone-api.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { useChat } from "../chat-scope.ts";
import { Sheet } from "../Sheet.tsx";
import styles from "./content.module.css";

/** Contact cards that were sent, with all that stands on them. */
export function ContactCardsSheet({ contacts, onClose }: { contacts: ContactCard[]; onClose: () => void }) {
  const { named, said } = useChat();
  const title = contacts.length === 1 ? named.contact : named.contacts(contacts.length);
  return (
    <Sheet title={title} closeLabel={said.close} onClose={onClose}>
      {contacts.map((contact, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards of one message never change places
        <section key={place} className={styles.contactCard}>
          <Avatar seed={contact.name} name={contact.name} large />
          <div className={styles.productWords}>
            <b dir="auto">{contact.name}</b>
            {contact.organisation && (
              <p>
                <IconBuilding size={16} stroke={1.75} aria-hidden="true" />
                <span dir="auto">{contact.organisation}</span>
              </p>
            )}
            {contact.phones.map(({ phone, type }) => (
              <p key={phone}>
                <IconPhone size={16} stroke={1.75} aria-hidden="true" />
                <bdi dir="ltr">{phone}</bdi>
                {type && <small>{type}</small>}
              </p>
            ))}
            {contact.emails.map((email) => (
              <p key={email}>
                <IconMail size={16} stroke={1.75} aria-hidden="true" />
                <bdi dir="ltr">{email}</bdi>
              </p>
            ))}
          </div>
        </section>
      ))}
    </Sheet>
  );
}
