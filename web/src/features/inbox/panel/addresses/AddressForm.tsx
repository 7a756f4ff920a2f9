import type { SavedAddress } from "@croozer/contracts/customers";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { leavesOnEscape } from "../../../../ui/leaves-on-escape.ts";
import panel from "../panel.module.css";
import type { AddressAct } from "./use-addresses.ts";

type Props = { saved: SavedAddress; act: AddressAct; onDone: () => void };

/** What an address is called and how it is written. */
export function AddressForm({ saved, act, onDone }: Props) {
  const { t } = useTranslation("inbox");
  const [label, setLabel] = useState(saved.label);
  const [address, setAddress] = useState(saved.address);
  const missing = address.trim() === "";
  function save(event: FormEvent) {
    event.preventDefault();
    if (missing) return;
    const change = {
      ...(label.trim() === saved.label ? {} : { label: label.trim() }),
      ...(address.trim() === saved.address ? {} : { address: address.trim() }),
    };
    if (Object.keys(change).length === 0) return onDone();
    act.mutate({ id: saved.id, change }, { onSuccess: onDone });
  }
  return (
    <form className={panel.nameForm} onSubmit={save} {...leavesOnEscape(onDone)} data-testid="address-form">
      <TextInput
        size="sm"
        dir="auto"
        autoFocus
        label={t("address.label")}
        placeholder={t("address.label.placeholder")}
        maxLength={40}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        data-testid="address-label"
      />
      <TextInput
        size="sm"
        dir="auto"
        label={t("panel.address")}
        maxLength={300}
        value={address}
        error={missing ? t("address.missing") : null}
        onChange={(event) => setAddress(event.currentTarget.value)}
        data-testid="address-text"
      />
      <div className={panel.acts}>
        <Button type="submit" size="xs" loading={act.isPending} data-testid="address-save">
          {t("panel.name.save")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t("panel.name.cancel")}
        </Button>
      </div>
    </form>
  );
}
