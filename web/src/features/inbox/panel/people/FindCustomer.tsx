import { pageOf } from "@croozer/contracts/basics";
import { Customer } from "@croozer/contracts/customers";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { get } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { readablePhone } from "../../phone.ts";
import styles from "./people.module.css";

const Customers = pageOf(Customer);
const mostShown = 8;
const typingMs = 200;

type Props = { except: string; onChoose: (customer: Customer) => void };

/** Another customer by name, username or number in any form. */
export function FindCustomer({ except, onChoose }: Props) {
  const { t } = useTranslation("panel");
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), typingMs);
  const { data } = useQuery({
    queryKey: keyOf(useBusinessId(), "customers", "search", search),
    queryFn: ({ signal }) => get("/api/customers", Customers, { query: { search, limit: mostShown }, signal }),
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
  const found = search.length >= 2 ? (data?.items.filter(({ id }) => id !== except) ?? null) : null;
  return (
    <div className={styles.found}>
      <TextInput
        data-autofocus
        dir="auto"
        label={t("merge.search")}
        maxLength={120}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-testid="merge-search"
      />
      {found?.length === 0 && <p role="status">{t("merge.nobody")}</p>}
      {found?.map((customer) => (
        <button
          key={customer.id}
          type="button"
          className={styles.choice}
          onClick={() => onChoose(customer)}
          data-testid="merge-found"
        >
          <PersonText>{customer.name}</PersonText>
          {customer.phone !== null && <Isolate className={styles.when}>{readablePhone(customer.phone)}</Isolate>}
        </button>
      ))}
    </div>
  );
}
