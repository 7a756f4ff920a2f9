import {
  IconBan,
  IconBellOff,
  IconBellRinging,
  IconBuildingStore,
  IconMessageCirclePlus,
  IconPhone,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { BusinessPicture } from "../../device/BusinessPicture.tsx";
import { usePreferences } from "../../preferences.tsx";
import { changeCustomer } from "../../state/acts.ts";
import { chatKey } from "../../state/state.ts";
import { useStore } from "../../state/store.ts";
import { tried } from "../../ui/toasts.ts";
import { useChat } from "../chat-scope.ts";
import menu from "../menu/menu.module.css";
import { Sheet } from "../Sheet.tsx";
import styles from "./business.module.css";
import { businessWords } from "./business-words.ts";

type ItemProps = { icon: ReactNode; label: string; hint?: string; danger?: boolean; onClick: () => void };

function Item({ icon, label, hint, danger, onClick }: ItemProps) {
  return (
    <button type="button" className={menu.item} data-danger={danger} onClick={onClick}>
      {icon}
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </button>
  );
}

const look = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

/** Who the business is, and what the person can do about it besides writing. */
export function BusinessSheet({ onClose }: { onClose: () => void }) {
  const { said, language, business, customer, at, perform, open } = useChat();
  const page = usePreferences();
  const named = businessWords[language];
  const { phoneNumberId, catalogId, platform } = business;
  const whatsapp = platform === "whatsapp";
  const messages = useStore((state) => state.chats[chatKey(at.customerId, at.phoneNumberId)]?.messages);
  const marketing = messages?.findLast(
    ({ content }) =>
      content.type === "notice" && (content.what === "stopped_marketing" || content.what === "resumed_marketing"),
  )?.content;
  const stopped = marketing?.type === "notice" && marketing.what === "stopped_marketing";
  const blocked = customer.blockedNumbers.includes(phoneNumberId);
  const blockedNumbers = blocked
    ? customer.blockedNumbers.filter((number) => number !== phoneNumberId)
    : [...customer.blockedNumbers, phoneNumberId];
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Sheet title={named.about} closeLabel={said.close} onClose={onClose}>
      <div className={styles.who}>
        <BusinessPicture business={business} />
        <b dir="auto">{business.verifiedName}</b>
        <span>
          {named.platforms[platform]} · <bdi dir={whatsapp ? "ltr" : "auto"}>{business.displayPhoneNumber}</bdi>
        </span>
      </div>
      {whatsapp && (
        <Item icon={<IconPhone {...look} />} label={named.call} onClick={then(() => void perform({ type: "call" }))} />
      )}
      {catalogId !== null && (
        <Item
          icon={<IconBuildingStore {...look} />}
          label={named.catalog}
          onClick={() => open({ kind: "catalog", catalogId, sections: null, product: null })}
        />
      )}
      {whatsapp && (
        <>
          <Item
            icon={stopped ? <IconBellRinging {...look} /> : <IconBellOff {...look} />}
            label={stopped ? named.resumeMarketing : named.stopMarketing}
            onClick={then(() => void perform({ type: "marketing", value: stopped ? "resume" : "stop" }))}
          />
          <Item
            icon={<IconMessageCirclePlus {...look} />}
            label={named.openChat}
            hint={named.openChatExplains}
            onClick={then(() => void perform({ type: "open" }))}
          />
        </>
      )}
      <Item
        icon={<IconBan {...look} />}
        label={blocked ? named.unblock : named.block}
        danger
        onClick={then(() => void tried(page.words, changeCustomer(customer.id, { blockedNumbers })))}
      />
    </Sheet>
  );
}
