import type { ApiKey } from "@croozer/contracts/businesses";
import { Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useDates } from "../../lib/dates.ts";
import { remove } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import rows from "../settings/rows.module.css";
import styles from "./ApiKeys.module.css";
import { apiKeysQuery } from "./api-keys-query.ts";

export function ApiKeyRow({ apiKey }: { apiKey: z.infer<typeof ApiKey> }) {
  const { t } = useTranslation("businesses");
  const { t: tUi } = useTranslation("ui");
  const dates = useDates();
  const errorText = useErrorText();
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () =>
      remove(`/api/businesses/${businessId}/api-keys/${apiKey.id}`, z.object({ done: z.literal(true) }), {
        businessId,
      }),
    onSuccess: () => notifications.show({ message: t("revoked"), color: "green" }),
    onError: (error) => notifications.show({ message: errorText(error), color: "red" }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: apiKeysQuery(businessId).queryKey }),
  });
  const confirm = () =>
    openConfirmModal({
      title: t("revokeTitle", { name: apiKey.name }),
      children: t("revokeText"),
      labels: { confirm: t("revoke"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => revoke.mutate(),
    });
  return (
    <div className={rows.row}>
      <div className={rows.about}>
        <PersonText as="div" className={styles.name}>
          {apiKey.name}
        </PersonText>
        <p className={styles.facts}>
          <Isolate className={styles.prefix}>{apiKey.prefix}…</Isolate> ·{" "}
          {t("keyCreatedAt", { date: dates.date(apiKey.createdAt) })} ·{" "}
          {apiKey.lastUsedAt === null ? t("keyNeverUsed") : t("keyUsedAt", { when: dates.ago(apiKey.lastUsedAt) })}
        </p>
        <div className={styles.permissions}>
          {apiKey.permissions.map((permission) => (
            <Chip key={permission} tone="line">
              {t(`permission_${permission}`)}
            </Chip>
          ))}
        </div>
      </div>
      <Button variant="default" c="var(--cz-bad-text)" onClick={confirm} loading={revoke.isPending}>
        {t("revoke")}
      </Button>
    </div>
  );
}
