import type { OrderDetail } from "@croozer/contracts/orders";
import { Group, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./detail.module.css";
import type { useOrderChanges } from "./use-order-changes.ts";

type Props = { order: OrderDetail; note: ReturnType<typeof useOrderChanges>["note"] };

const longest = 40;

/** What an order is found by among others. */
export function Tags({ order: { tags }, note }: Props) {
  const { t } = useTranslation("orderDetail");
  if (!usePermission("order.edit"))
    return tags.length === 0 ? null : (
      <Group gap={6}>
        {tags.map((tag) => (
          <Chip key={tag}>
            <PersonText>{tag}</PersonText>
          </Chip>
        ))}
      </Group>
    );
  return (
    <TagsInput
      label={t("tags")}
      className={styles.field ?? ""}
      size="sm"
      dir="auto"
      maxTags={20}
      placeholder={tags.length === 0 ? t("addTag") : ""}
      value={(note.isPending ? note.variables.tags : undefined) ?? tags}
      onChange={(next) =>
        note.mutate({ tags: next.map((tag) => tag.trim().slice(0, longest)).filter((tag) => tag !== "") })
      }
      data-testid="order-tags"
    />
  );
}
