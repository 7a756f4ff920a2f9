import { useState } from "react";
import type { BusinessNumber, Customer } from "../../phone-api.ts";
import { words } from "../words.ts";
import { ChatList } from "./ChatList.tsx";
import { ChatScreen } from "./ChatScreen.tsx";
import styles from "./device.module.css";
import { StatusBar } from "./StatusBar.tsx";

/** What a phone shows: its chats when there are several, or one of them. */
export function Screen({ customer, businesses }: { customer: Customer; businesses: BusinessNumber[] }) {
  const [openId, setOpenId] = useState<string | null>(businesses[0]?.phoneNumberId ?? null);
  const several = businesses.length > 1;
  const business = businesses.find(({ phoneNumberId }) => phoneNumberId === openId) ?? (several ? null : businesses[0]);
  const said = words[customer.language];
  return (
    <>
      <StatusBar online={customer.online} />
      {business ? (
        <ChatScreen
          key={business.phoneNumberId}
          customer={customer}
          business={business}
          onBack={several ? () => setOpenId(null) : null}
          elsewhere={businesses.filter((other) => other !== business)}
        />
      ) : several ? (
        <ChatList customer={customer} businesses={businesses} onOpen={setOpenId} />
      ) : (
        <div className={styles.noBusiness}>
          <b>{said.noBusinesses}</b>
          <p>{said.noBusinessesExplains}</p>
        </div>
      )}
      <span className={styles.home} aria-hidden="true" />
    </>
  );
}
