import { DeliveryOutcome } from "@croozer/contracts/channels";
import { Autocomplete, Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Filters, isFiltered, kinds, noFilters } from "./filters.ts";
import { numbersQuery } from "./queries.ts";
import styles from "./Webhooks.module.css";

const all = "all";
type Props = { filters: Filters; onChange: (filters: Filters) => void };

/** What to look for; every field narrows further. */
export function FilterBar({ filters, onChange }: Props) {
  const { t } = useTranslation("admin");
  const numbers = useQuery(numbersQuery).data?.items ?? [];
  const set = (field: keyof Filters) => (value: string | null) => onChange({ ...filters, [field]: value ?? "" });
  const businesses = new Map(numbers.map(({ businessId, businessName }) => [businessId, businessName]));
  const displayOf = new Map(numbers.map((one) => [one.phoneNumberId, one]));
  return (
    <search className={styles.filters} aria-label={t("filters")}>
      <div className={styles.filter}>
        <SegmentedControl
          aria-label={t("filter")}
          data-testid="outcome-filter"
          value={filters.outcome || all}
          onChange={(value) => set("outcome")(value === all ? "" : value)}
          data={([all, ...DeliveryOutcome.options] as const).map((value) => ({ value, label: t(`outcome_${value}`) }))}
        />
      </div>
      <div className={styles.fields}>
        <Autocomplete
          label={t("number")}
          placeholder={t("numberHint")}
          data-testid="number-filter"
          value={filters.number}
          onChange={set("number")}
          data={[...displayOf.keys()]}
          renderOption={({ option }) => {
            const one = displayOf.get(option.value);
            return (
              <span className={styles.option}>
                <bdi dir="ltr">{one?.displayPhoneNumber ?? option.value}</bdi>
                <span className={styles.quiet} dir="auto">
                  {one?.businessName}
                </span>
              </span>
            );
          }}
          filter={({ options, search }) =>
            options.filter((option) => {
              const one = "value" in option ? displayOf.get(option.value) : undefined;
              return `${one?.phoneNumberId} ${one?.displayPhoneNumber} ${one?.businessName}`.includes(search.trim());
            })
          }
        />
        <Select
          label={t("business")}
          placeholder={t("any")}
          clearable
          searchable
          value={filters.business || null}
          onChange={set("business")}
          data={[...businesses].map(([value, label]) => ({ value, label }))}
        />
        <Select
          label={t("kind")}
          placeholder={t("any")}
          clearable
          data-testid="kind-filter"
          value={filters.kind || null}
          onChange={set("kind")}
          data={kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
        />
        <TextInput
          label={t("messageId")}
          placeholder="wamid.…"
          dir="ltr"
          data-testid="message-filter"
          value={filters.message}
          onChange={(event) => set("message")(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          className={styles.moment}
          label={t("from")}
          value={filters.from}
          onChange={(event) => set("from")(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          className={styles.moment}
          label={t("to")}
          value={filters.to}
          onChange={(event) => set("to")(event.currentTarget.value)}
        />
        {isFiltered(filters) && (
          <Button
            variant="subtle"
            className={styles.clear}
            leftSection={<IconX size={16} aria-hidden="true" />}
            onClick={() => onChange(noFilters)}
          >
            {t("clearFilters")}
          </Button>
        )}
      </div>
    </search>
  );
}
