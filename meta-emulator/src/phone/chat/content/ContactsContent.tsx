import type { ContactCard } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";
import { Meta } from "./Meta.tsx";

export function ContactsContent({ message, contacts }: { message: ShownMessage; contacts: ContactCard[] }) {
  const { named } = useChat();
  const [first, ...others] = contacts;
  const name = first?.name ?? named.contact;
  return (
    <>
      <div className={styles.contact}>
        <Avatar seed={name} name={name} large />
        <span className={styles.productWords}>
          {others.length > 0 ? (
            <b>
              <span dir="auto">{name}</span> {named.andOthers(others.length)}
            </b>
          ) : (
            <>
              <b dir="auto">{name}</b>
              <small>
                <bdi dir="ltr">{first?.phones[0]?.phone ?? first?.emails[0] ?? ""}</bdi>
              </small>
            </>
          )}
        </span>
      </div>
      <Meta message={message} />
    </>
  );
}
