import { IconHourglass, IconSettings } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { BusinessNumber, Customer, CustomerPatch } from "../../phone-api.ts";
import { usePreferences } from "../preferences.tsx";
import { changeCustomer } from "../state/acts.ts";
import { formatPhoneNumber } from "../text/phone-number.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { tried } from "../ui/toasts.ts";
import styles from "./device.module.css";
import { PhoneSettings } from "./PhoneSettings.tsx";
import { settingsWords } from "./settings-words.ts";

type ToggleProps = { on: boolean; tone: string; label: string; hint: string; icon?: ReactNode; onClick: () => void };

function Toggle({ on, tone, label, hint, icon, onClick }: ToggleProps) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={on} data-tone={tone} title={hint} onClick={onClick}>
      {icon}
      {label}
    </button>
  );
}

/** Who holds the phone, and what happens to it: without connection, slow, the business blocked. */
export function Switches({ customer, businesses }: { customer: Customer; businesses: BusinessNumber[] }) {
  const { words: said, language } = usePreferences();
  const [settings, setSettings] = useState(false);
  const numbers = businesses.map(({ phoneNumberId }) => phoneNumberId);
  const blocked = numbers.some((number) => customer.blockedNumbers.includes(number));
  const change = (patch: CustomerPatch) => void tried(said, changeCustomer(customer.id, patch));
  return (
    <div className={styles.switches}>
      <Avatar seed={customer.id} name={customer.name} />
      <div className={styles.who}>
        <b dir="auto" title={customer.name}>
          {customer.name}
        </b>
        <small>
          {customer.waId ? (
            <bdi dir="ltr">{formatPhoneNumber(customer.waId)}</bdi>
          ) : (
            <bdi dir="ltr" title={said.usernameOnly}>
              @{customer.username ?? customer.userId}
            </bdi>
          )}
        </small>
      </div>
      <div className={styles.toggles}>
        <Toggle
          on={customer.online}
          tone="online"
          label={customer.online ? said.online : said.offline}
          hint={said.onlineHint}
          onClick={() => change({ online: !customer.online })}
        />
        <Toggle
          on={customer.slow}
          tone="slow"
          label={said.slow}
          hint={said.slowHint}
          icon={customer.slow && <IconHourglass size={13} stroke={2} aria-hidden="true" />}
          onClick={() => change({ slow: !customer.slow })}
        />
        {numbers.length > 0 && (
          <Toggle
            on={blocked}
            tone="block"
            label={blocked ? said.blocked : said.block}
            hint={said.blockHint}
            onClick={() => change({ blockedNumbers: blocked ? [] : numbers })}
          />
        )}
        <button
          type="button"
          className={styles.toggle}
          data-tone="settings"
          aria-label={settingsWords[language].settings}
          title={settingsWords[language].settings}
          aria-haspopup="dialog"
          data-testid="phone-settings"
          onClick={() => setSettings(true)}
        >
          <IconSettings size={17} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      {settings && <PhoneSettings customer={customer} businesses={businesses} onClose={() => setSettings(false)} />}
    </div>
  );
}
