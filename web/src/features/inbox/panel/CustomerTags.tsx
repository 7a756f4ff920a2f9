import type { Customer, UpdateCustomer } from "@croozer/contracts/customers";
import { TagsInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";

type Props = { customer: Customer; onSave: (change: z.input<typeof UpdateCustomer>) => Promise<boolean> };

/** Words that the team gives a customer: shown at once, taken back when the server refuses. */
export function CustomerTags({ customer: { tags }, onSave }: Props) {
  const { t } = useTranslation("panel");
  const [wished, setWished] = useState<string[] | null>(null);
  async function save(next: string[]) {
    setWished(next);
    await onSave({ tags: next });
    setWished(null);
  }
  return (
    <TagsInput
      size="xs"
      dir="auto"
      label={t("details.tags")}
      placeholder={(wished ?? tags).length === 0 ? t("details.tags.add") : ""}
      maxTags={30}
      maxLength={40}
      value={wished ?? tags}
      onChange={(next) => void save(next)}
      data-testid="customer-tags"
    />
  );
}
