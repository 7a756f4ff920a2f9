import { inLanguage } from "@croozer/contracts/basics";
import type { DeliveryArea, DeliveryZone } from "@croozer/contracts/delivery-areas";
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { type Icon, IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMoney } from "../../lib/money.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import rows from "../settings/rows.module.css";
import styles from "./Delivery.module.css";

type Props = {
  area: DeliveryArea;
  onEdit: () => void;
  /** Null at the end of the list. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  busy: boolean;
};

export function AreaRow({ area, onEdit, onUp, onDown, busy }: Props) {
  const { t } = useTranslation("delivery");
  const { t: tUi } = useTranslation("ui");
  const name = inLanguage(area.name, useLanguage());
  return (
    <li className={rows.row} data-testid="delivery-area">
      <div className={styles.moves}>
        <Move icon={IconArrowUp} label={t("moveUp", { name })} onClick={onUp} busy={busy} />
        <Move icon={IconArrowDown} label={t("moveDown", { name })} onClick={onDown} busy={busy} />
      </div>
      <div className={rows.about}>
        <div className={styles.name}>
          <PersonText>{name}</PersonText>
          {!area.active && <Chip>{t("off")}</Chip>}
        </div>
        <ZoneText zone={area.zone} />
        <Terms area={area} />
      </div>
      <Button variant="default" onClick={onEdit} aria-label={t("editNamed", { name })}>
        {tUi("edit")}
      </Button>
    </li>
  );
}

type MoveProps = { icon: Icon; label: string; onClick: (() => void) | null; busy: boolean };

const Move = ({ icon: Icon, label, onClick, busy }: MoveProps) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size="md"
      aria-label={label}
      disabled={onClick === null || busy}
      onClick={() => onClick?.()}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  </Tooltip>
);

/** Names shown before the rest is counted. */
const shownNames = 6;

function ZoneText({ zone }: { zone: DeliveryZone }) {
  const { t } = useTranslation("delivery");
  if (zone.kind === "radius") return <p className={styles.facts}>{t("circle", { km: zone.km })}</p>;
  const names =
    zone.kind === "postcode"
      ? zone.postcodes
      : zone.places.map(({ town, streets }) => [town, streets.join(", ")].filter(Boolean).join(": "));
  const rest = names.length - shownNames;
  return (
    <p className={styles.facts}>
      {names.slice(0, shownNames).map((name, index) => (
        <span key={name}>
          {index > 0 && " · "}
          {zone.kind === "postcode" ? <Isolate>{name}</Isolate> : <bdi>{name}</bdi>}
        </span>
      ))}
      {rest > 0 && ` ${t("andMore", { count: rest })}`}
    </p>
  );
}

function Terms({ area }: { area: DeliveryArea }) {
  const { t } = useTranslation("delivery");
  const money = useMoney();
  const { feeMinor, minimumMinor, freeFromMinor, minutes } = area;
  const terms = [
    feeMinor === 0 ? t("free") : t("fee", { amount: money(feeMinor, { trimmed: true }) }),
    ...(feeMinor > 0 && freeFromMinor !== null
      ? [t("freeFrom", { amount: money(freeFromMinor, { trimmed: true }) })]
      : []),
    ...(minimumMinor > 0 ? [t("minimum", { amount: money(minimumMinor, { trimmed: true }) })] : []),
    ...(minutes > 0 ? [t("way", { count: minutes })] : []),
  ];
  return <p className={styles.facts}>{terms.join(" · ")}</p>;
}
