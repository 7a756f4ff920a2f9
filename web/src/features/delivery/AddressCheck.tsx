import type { AddressParts } from "@croozer/contracts/addresses";
import { inLanguage } from "@croozer/contracts/basics";
import type { AddressChecked, DeliveryArea } from "@croozer/contracts/delivery-areas";
import { Button, TextInput } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconHelpCircle } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import { useCheckAddress } from "./areas-queries.ts";
import styles from "./Delivery.module.css";

/** Tries an address as a customer would write it. */
export function AddressCheck({ areas }: { areas: readonly DeliveryArea[] }) {
  const { t } = useTranslation("delivery");
  const [address, setAddress] = useState("");
  const check = useCheckAddress();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() !== "") check.mutate(address.trim());
  };
  return (
    <SettingsCard title={t("checkTitle")} text={t("checkText")}>
      <form className={styles.check} onSubmit={submit}>
        <TextInput
          className={styles.checkField}
          aria-label={t("checkLabel")}
          placeholder={t("checkExample")}
          dir="auto"
          maxLength={300}
          value={address}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            check.reset();
          }}
          data-testid="check-address"
        />
        <Button type="submit" variant="default" loading={check.isPending} disabled={address.trim() === ""}>
          {t("check")}
        </Button>
      </form>
      <FormProblem error={check.error} />
      {check.data !== undefined && <Outcome checked={check.data} areas={areas} />}
    </SettingsCard>
  );
}

function Outcome({ checked, areas }: { checked: AddressChecked; areas: readonly DeliveryArea[] }) {
  const { t } = useTranslation("delivery");
  const language = useLanguage();
  const { result, areaId, missing, parts } = checked;
  const area = areas.find(({ id }) => id === areaId);
  const Icon = result === "not_served" ? IconCircleX : result === "unclear" ? IconHelpCircle : IconCircleCheck;
  const text =
    result === "served"
      ? t("result_served", { area: area ? inLanguage(area.name, language) : "" })
      : result === "unclear"
        ? t(`missing_${missing ?? "town"}`)
        : t(`result_${result}`);
  return (
    <output className={styles.outcome} data-result={result} data-testid="check-result">
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{text}</b>
        <ReadAs parts={parts} />
      </span>
    </output>
  );
}

const shownParts = [
  ...(["street", "building", "city", "postcode", "entrance", "floor", "apartment", "entranceCode", "notes"] as const),
] satisfies (keyof AddressParts)[];

/** How the address was understood, so that an owner sees why. */
function ReadAs({ parts }: { parts: AddressParts }) {
  const { t } = useTranslation("delivery");
  const known = shownParts.flatMap((key) => (parts[key] === null ? [] : [{ key, value: parts[key] }]));
  if (known.length === 0) return null;
  return (
    <span className={styles.readAs}>
      {known.map(({ key, value }) => (
        <span key={key}>
          {t(`part_${key}`)}: <bdi>{value}</bdi>
        </span>
      ))}
    </span>
  );
}
