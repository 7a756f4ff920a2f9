import type { MessageContentOf } from "@croozer/contracts/message-content";
import type { ContactCard } from "@croozer/contracts/message-parts";
import {
  type Icon,
  IconBriefcase,
  IconCake,
  IconDownload,
  IconLink,
  IconMail,
  IconMapPin,
  IconPhone,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { readablePhone } from "../phone.ts";
import { birthdayText } from "./birthday.ts";
import styles from "./content.module.css";
import { vcardOf } from "./vcard.ts";

function Line({ icon: LineIcon, href, children }: { icon: Icon; href?: string; children: ReactNode }) {
  const content = (
    <>
      <LineIcon size={14} stroke={1.75} aria-hidden="true" />
      {children}
    </>
  );
  if (href === undefined) return <span className={styles.contactLine}>{content}</span>;
  return (
    <a
      className={styles.phone}
      href={href}
      target={/^https?:/.test(href) ? "_blank" : undefined}
      rel="noreferrer noopener"
    >
      {content}
    </a>
  );
}

const together = (parts: (string | null)[]): string => parts.filter(Boolean).join(", ");

/** Hands the person to the address book, as a file. */
function save(card: ContactCard) {
  const url = URL.createObjectURL(new Blob([vcardOf(card)], { type: "text/vcard" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${card.name.formatted.replaceAll(/[\\/:*?"<>|]/g, " ").trim() || "contact"}.vcf`;
  link.click();
  URL.revokeObjectURL(url);
}

function Card({ card }: { card: ContactCard }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const work = together([card.org?.title ?? null, card.org?.department ?? null, card.org?.company ?? null]);
  return (
    <li className={styles.contact}>
      <Avatar id={card.name.formatted} name={card.name.formatted} size={36} />
      <span className={styles.words}>
        <PersonText className={styles.title}>{card.name.formatted}</PersonText>
        {work !== "" && (
          <Line icon={IconBriefcase}>
            <PersonText>{work}</PersonText>
          </Line>
        )}
        {card.phones.map(({ phone }) => (
          <Line key={phone} icon={IconPhone} href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
            <Isolate>{readablePhone(phone)}</Isolate>
          </Line>
        ))}
        {card.emails.map(({ email }) => (
          <Line key={email} icon={IconMail} href={`mailto:${email}`}>
            <Isolate>{email}</Isolate>
          </Line>
        ))}
        {card.addresses.map((address) => {
          const words = together([address.street, address.city, address.state, address.zip, address.country]);
          return (
            <Line key={words} icon={IconMapPin}>
              <PersonText>{words}</PersonText>
            </Line>
          );
        })}
        {card.urls.map(({ url }) => (
          <Line key={url} icon={IconLink} {...(/^https?:\/\//.test(url) ? { href: url } : {})}>
            <Isolate>{url.replace(/^https?:\/\//, "")}</Isolate>
          </Line>
        ))}
        {card.birthday !== null && (
          <Line icon={IconCake}>{birthdayText(card.birthday, dates) ?? <Isolate>{card.birthday}</Isolate>}</Line>
        )}
        <button type="button" className={styles.link} onClick={() => save(card)}>
          <IconDownload size={14} stroke={1.75} aria-hidden="true" />
          {t("contact.save")}
        </button>
      </span>
    </li>
  );
}

/** Cards of people: they may be called, written to and saved. */
export const ContactsBody = ({ content }: { content: MessageContentOf<"contacts"> }) => (
  <ul className={styles.contacts}>
    {content.contacts.map((card, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
      <Card key={`${card.name.formatted}${index}`} card={card} />
    ))}
  </ul>
);
