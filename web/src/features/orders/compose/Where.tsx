import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { SavedAddress } from "@croozer/contracts/customers";
import type { OrderQuote } from "@croozer/contracts/order-quotes";
import { SegmentedControl, TextInput } from "@mantine/core";
import { IconHome, IconMapPin } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../ui/Chip.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { WhenField } from "../../lines/WhenField.tsx";
import styles from "./compose.module.css";
import type { Draft } from "./draft.ts";

type Props = {
  draft: Draft;
  settings: BusinessSettings;
  addresses: readonly SavedAddress[];
  quote: OrderQuote | undefined;
  addressRef: RefObject<HTMLInputElement | null>;
  onChange: (part: Partial<Draft>) => void;
  onDone: () => void;
};

/** Delivered or picked up, where to, and when. */
export function Where({ draft, settings, addresses, quote, addressRef, onChange, onDone }: Props) {
  const { t } = useTranslation("compose");
  const isDelivery = draft.fulfilment === "delivery";
  return (
    <section className={styles.card} aria-label={t("how")}>
      <SegmentedControl
        fullWidth
        aria-label={t("how")}
        value={draft.fulfilment}
        onChange={(value) => onChange({ fulfilment: value === "pickup" ? "pickup" : "delivery" })}
        data={[
          { value: "delivery", label: t("delivery"), disabled: !settings.deliveryEnabled && !isDelivery },
          { value: "pickup", label: t("pickup"), disabled: !settings.pickupEnabled && isDelivery },
        ]}
        data-testid="compose-way"
      />
      {isDelivery && (
        <>
          <Saved addresses={addresses} draft={draft} onChange={onChange} />
          <TextInput
            ref={addressRef}
            label={t("address")}
            dir="auto"
            maxLength={300}
            leftSection={<IconMapPin size={18} stroke={1.75} aria-hidden="true" />}
            value={draft.address}
            onChange={(event) => onChange({ address: event.currentTarget.value, addressParts: null, location: null })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) onDone();
            }}
            data-testid="compose-address"
          />
          <Area quote={quote} />
        </>
      )}
      <WhenField
        value={draft.requestedFor}
        settings={settings}
        error={null}
        onChange={(requestedFor) => onChange({ requestedFor })}
      />
    </section>
  );
}

function Saved({ addresses, draft, onChange }: Pick<Props, "addresses" | "draft" | "onChange">) {
  const { t } = useTranslation("compose");
  if (addresses.length === 0) return null;
  return (
    <fieldset className={styles.saved} aria-label={t("addresses")}>
      {addresses.slice(0, 4).map(({ id, label, address, parts, location, isDefault }) => {
        const Icon = isDefault ? IconHome : IconMapPin;
        return (
          <button
            key={id}
            type="button"
            aria-pressed={draft.address === address}
            onClick={() => onChange({ address, addressParts: parts, location })}
            data-testid="saved-address"
          >
            <Icon size={16} stroke={1.75} aria-hidden="true" />
            <span>
              {label !== "" && <PersonText as="b">{label}</PersonText>}
              <PersonText>{address}</PersonText>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** What the address means for fee and minutes, as it is typed. */
function Area({ quote }: { quote: OrderQuote | undefined }) {
  const { t } = useTranslation("compose");
  const area = quote?.area;
  if (quote === undefined || area === null || area === undefined) return null;
  const { minutes, deliveryFeeMinor, currency } = quote;
  return (
    <p className={styles.area} data-testid="compose-area" data-result={area.result}>
      {area.result === "not_served" && <Chip tone="bad">{t("areaNot")}</Chip>}
      {area.result === "unclear" && <Chip tone="warn">{t(`areaUnclear_${area.missing ?? "town"}`)}</Chip>}
      {area.result === "served" && <Chip tone="ok">{t("areaServed", { area: area.name ?? "", minutes })}</Chip>}
      {area.result === "everywhere" && <Chip>{t("areaEverywhere", { minutes })}</Chip>}
      {deliveryFeeMinor > 0 && <Money amountMinor={deliveryFeeMinor} currency={currency} />}
    </p>
  );
}
