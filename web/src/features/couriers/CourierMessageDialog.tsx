import { Button, CopyButton, Group, Modal, Skeleton } from "@mantine/core";
import { IconBrandWhatsapp, IconCopy, IconShare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import styles from "./Couriers.module.css";
import { courierMessageQuery } from "./couriers-queries.ts";

type Props = { orderId: string; courierId: string; onClose: () => void };

/** What the courier is told, to be passed on by hand. */
export function CourierMessageDialog({ orderId, courierId, onClose }: Props) {
  const { t } = useTranslation("couriers");
  const { data, error, refetch } = useQuery(courierMessageQuery(useBusinessId(), orderId, courierId));
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={t("share")} centered>
      {data === undefined ? (
        error === null ? (
          <Skeleton height={180} />
        ) : (
          <ErrorState error={error} retry={refetch} />
        )
      ) : (
        <>
          <PersonText as="div" className={styles.message}>
            {data.text}
          </PersonText>
          <Group mt="md" justify="flex-end">
            {"share" in navigator && (
              <Button
                variant="default"
                leftSection={<IconShare size={18} aria-hidden="true" />}
                // Whoever closes the sheet has changed their mind: nothing to say about it.
                onClick={() => void navigator.share({ text: data.text }).catch(() => undefined)}
              >
                {t("shareSheet")}
              </Button>
            )}
            <CopyButton value={data.text}>
              {({ copied, copy }) => (
                <Button variant="default" leftSection={<IconCopy size={18} aria-hidden="true" />} onClick={copy}>
                  {t(copied ? "copied" : "copy")}
                </Button>
              )}
            </CopyButton>
            {data.whatsAppUrl !== null && (
              <Button
                component="a"
                href={data.whatsAppUrl}
                target="_blank"
                rel="noreferrer"
                leftSection={<IconBrandWhatsapp size={18} aria-hidden="true" />}
              >
                {t("whatsApp")}
              </Button>
            )}
          </Group>
        </>
      )}
    </Modal>
  );
}
