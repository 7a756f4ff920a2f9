import { OrderSource, orderStatuses, PaymentStatus } from "@croozer/contracts/orders";
import { Button, MultiSelect, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconFilter, IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { teamQuery } from "../../businesses/team-query.ts";
import { CourierFilter } from "../../couriers/CourierFilter.tsx";
import type { ListSearch } from "./list-search.ts";
import styles from "./OrderList.module.css";

type Props = { filters: ListSearch; onChange: (part: ListSearch) => void; onClear: () => void };

/** So long after the last letter the list is asked for. */
const typingMs = 250;
/** Of what an order can be, all is seen at once. */
const allInSight = 440;
const listOf = (text: string | undefined) => (text ? text.split(",") : []);

export function OrderFilters({ filters, onChange, onClear }: Props) {
  const { t } = useTranslation("orders");
  const { t: tUi } = useTranslation("ui");
  const maySeeTeam = usePermission("team.read");
  const team = useQuery({ ...teamQuery(useBusinessId()), enabled: maySeeTeam }).data?.items ?? [];
  // On a phone all but the search is folded: the orders are what is looked at.
  const [isOpen, setIsOpen] = useState(false);
  const set = Object.keys(filters).filter((name) => name !== "search").length;
  return (
    <search className={styles.filters}>
      <Words name="search" value={filters.search ?? ""} onChange={(search) => onChange({ search })} />
      <Button
        variant="default"
        className={styles.more ?? ""}
        leftSection={<IconFilter size={18} stroke={1.75} aria-hidden="true" />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        data-testid="more-filters"
      >
        {set === 0 ? t("filters") : t("filtersSet", { count: set })}
      </Button>
      <div className={styles.rest} data-open={isOpen || undefined}>
        <MultiSelect
          maxDropdownHeight={allInSight}
          label={t("filterStatus")}
          placeholder={filters.status ? "" : t("any")}
          data-testid="filter-status"
          value={listOf(filters.status)}
          onChange={(statuses) => onChange({ status: statuses.join(",") })}
          data={orderStatuses.map((value) => ({ value, label: tUi(`status_${value}`) }))}
        />
        <MultiSelect
          maxDropdownHeight={allInSight}
          label={t("filterPayment")}
          placeholder={filters.payment ? "" : t("any")}
          value={listOf(filters.payment)}
          onChange={(states) => onChange({ payment: states.join(",") })}
          data={PaymentStatus.options.map((value) => ({ value, label: t(`payment_${value}`) }))}
        />
        <MultiSelect
          maxDropdownHeight={allInSight}
          label={t("filterSource")}
          placeholder={filters.source ? "" : t("any")}
          value={listOf(filters.source)}
          onChange={(sources) => onChange({ source: sources.join(",") })}
          data={OrderSource.options.map((value) => ({ value, label: t(`source_${value}`) }))}
        />
        <Select
          label={t("field_fulfilment")}
          placeholder={t("any")}
          clearable
          value={filters.fulfilment ?? null}
          onChange={(fulfilment) => onChange({ fulfilment: fulfilment ?? "" })}
          data={(["delivery", "pickup"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <CourierFilter value={filters.courier} onChange={(courier) => onChange({ courier })} />
        {maySeeTeam && (
          <Select
            label={t("filterAssignee")}
            placeholder={t("any")}
            clearable
            searchable
            dir="auto"
            value={filters.assignee ?? null}
            onChange={(assignee) => onChange({ assignee: assignee ?? "" })}
            data={[
              { value: "nobody", label: t("filterNobody") },
              ...team.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Words name="tag" value={filters.tag ?? ""} onChange={(tag) => onChange({ tag })} />
        <TextInput
          type="date"
          label={t("filterFrom")}
          value={filters.from ?? ""}
          max={filters.to}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("filterTo")}
          value={filters.to ?? ""}
          min={filters.from}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </div>
      {Object.keys(filters).length > 0 && (
        <Button
          variant="subtle"
          className={styles.clear}
          leftSection={<IconX size={16} aria-hidden="true" />}
          onClick={onClear}
          data-testid="clear-filters"
        >
          {t("clearFilters")}
        </Button>
      )}
    </search>
  );
}

/** Written at once, asked for when somebody pauses. */
function Words({
  name,
  value,
  onChange,
}: {
  name: "search" | "tag";
  value: string;
  onChange: (words: string) => void;
}) {
  const { t } = useTranslation("orders");
  const [words, setWords] = useState(value);
  // The address may change without the field: the filters were cleared, or somebody went back.
  useEffect(() => setWords(value), [value]);
  const ask = useDebouncedCallback(onChange, typingMs);
  return (
    <TextInput
      className={name === "search" ? (styles.words ?? "") : ""}
      label={t(name === "search" ? "filterSearch" : "filterTag")}
      placeholder={t(name === "search" ? "filterSearchHint" : "any")}
      dir="auto"
      maxLength={name === "search" ? 80 : 40}
      leftSection={name === "search" ? <IconSearch size={18} stroke={1.75} aria-hidden="true" /> : undefined}
      data-testid={`order-${name}`}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}
