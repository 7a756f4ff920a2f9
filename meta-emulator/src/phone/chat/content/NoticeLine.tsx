import {
  IconBellOff,
  IconBellRinging,
  IconDeviceMobileUp,
  IconMessageCirclePlus,
  IconPhone,
} from "@tabler/icons-react";
import type { ChatContent } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import { clockTime } from "../../text/times.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";

type Notice = Extract<ChatContent, { type: "notice" }>;

const icons: Record<Notice["what"], typeof IconPhone> = {
  number_changed: IconDeviceMobileUp,
  user_id_changed: IconDeviceMobileUp,
  stopped_marketing: IconBellOff,
  resumed_marketing: IconBellRinging,
  called: IconPhone,
  opened: IconMessageCirclePlus,
};

/** A line of the messenger's own in the middle of the chat. */
export function NoticeLine({ message, what }: { message: ShownMessage; what: Notice["what"] }) {
  const { named } = useChat();
  const Icon = icons[what];
  return (
    <li className={styles.notice} data-testid="notice" data-what={what} data-message-id={message.id}>
      <span>
        <Icon size={14} stroke={2} aria-hidden="true" />
        {named.notices[what]}
        <bdi dir="ltr">{clockTime(message.at)}</bdi>
      </span>
    </li>
  );
}
