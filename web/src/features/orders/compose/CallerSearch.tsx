import type { Customer } from "@croozer/contracts/customers";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPhone, IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { callersQuery } from "./caller-queries.ts";
import styles from "./compose.module.css";

type Props = {
  inputRef: RefObject<HTMLInputElement | null>;
  onKnown: (customer: Customer) => void;
  /** Nobody is called that: a number or a name as typed; nothing typed is nobody. */
  onNew: (typed: string) => void;
};

const restMs = 150;

/** Who calls, by the number as they say it or by name. Enter takes the first found; if the answer is not there yet, when it comes. */
export function CallerSearch({ inputRef, onKnown, onNew }: Props) {
  const { t } = useTranslation("compose");
  const [typed, setTyped] = useState("");
  const [isWanted, setWanted] = useState(false);
  const [settled] = useDebouncedValue(typed.trim(), restMs);
  const { data, isPlaceholderData, isError } = useQuery(callersQuery(useBusinessId(), settled));
  const isSettled =
    settled === typed.trim() && !isPlaceholderData && (data !== undefined || isError || settled.length < 2);
  const found = settled.length < 2 ? [] : (data?.items ?? []);
  const combobox = useCombobox();

  const take = (id: string) => {
    const customer = found.find((one) => one.id === id);
    if (customer === undefined) onNew(typed.trim());
    else onKnown(customer);
  };
  const takeWanted = useEffectEvent(() => take(found[0]?.id ?? ""));
  useEffect(() => {
    if (isWanted && isSettled) takeWanted();
  }, [isWanted, isSettled]);
  const selectFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (isSettled) selectFirst();
  }, [isSettled]);

  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          size="md"
          autoFocus
          dir="auto"
          autoComplete="off"
          label={t("caller")}
          placeholder={t("callerHint")}
          leftSection={<IconPhone size={18} stroke={1.75} aria-hidden="true" />}
          maxLength={120}
          value={typed}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setWanted(false);
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            if (typed.trim() === "") onNew("");
            else if (!isSettled) setWanted(true);
            // What was found may not be on the screen yet, and nothing of it lit.
            else if (combobox.getSelectedOptionIndex() === -1) take(found[0]?.id ?? "");
            else return;
            event.preventDefault();
          }}
          data-testid="caller"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === ""}>
        <Combobox.Options aria-label={t("caller")}>
          {found.map((customer) => (
            <Combobox.Option key={customer.id} value={customer.id} data-testid="caller-found">
              <Found customer={customer} />
            </Combobox.Option>
          ))}
          {isSettled && (
            <Combobox.Option value="new" data-testid="caller-new">
              <span className={styles.found}>
                <IconUserPlus size={16} stroke={1.75} aria-hidden="true" />
                {t("callerNew", { typed: typed.trim() })}
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Found({ customer: { name, phone, ordersCount } }: { customer: Customer }) {
  const { t } = useTranslation("compose");
  return (
    <span className={styles.found}>
      <PersonText className={styles.foundName}>{name}</PersonText>
      {phone !== null && phone !== name && <Isolate className={styles.quiet}>{phone}</Isolate>}
      <span className={styles.quiet}>{ordersCount > 0 ? t("orders", { count: ordersCount }) : t("firstOrder")}</span>
    </span>
  );
}
