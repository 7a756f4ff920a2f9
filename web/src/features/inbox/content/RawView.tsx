import { Button, CopyButton, Modal, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { rawQuery } from "../inbox-queries.ts";
import styles from "./content.module.css";

type Props = { messageId: string; opened: boolean; onClose: () => void };

/** What the provider sent for a message, as it came. */
export function RawView({ messageId, opened, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const raw = useQuery({ ...rawQuery(useBusinessId(), messageId), enabled: opened });
  const text = raw.data === undefined ? null : JSON.stringify(raw.data.raw ?? null, null, 2);
  return (
    <Modal opened={opened} onClose={onClose} title={t("raw.title")} size="lg">
      {raw.isError ? (
        <p role="alert">{t("raw.failed")}</p>
      ) : text === null ? (
        <Skeleton height={160} />
      ) : text === "null" ? (
        <p>{t("raw.none")}</p>
      ) : (
        <>
          <pre className={styles.raw} dir="ltr">
            {text}
          </pre>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" mt="md" onClick={copy}>
                {t(copied ? "raw.copied" : "raw.copy")}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    </Modal>
  );
}
