import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../ui/use-error-text.ts";
import { useCancelTracked } from "./tracking-queries.ts";

/** Asked once more before: it cannot be undone. */
export function CancelOrder({ token }: { token: string }) {
  const { t } = useTranslation("tracking");
  const errorText = useErrorText();
  const [asking, setAsking] = useState(false);
  const cancel = useCancelTracked(token);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="lg"
        fullWidth
        onClick={() => setAsking(true)}
        data-testid="tracking-cancel"
      >
        {t("cancel")}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t("cancelTitle")} centered>
        <Stack gap="md">
          <Text>{t("cancelText")}</Text>
          {cancel.isError && (
            <Alert color="red" title={t("notCancelled")}>
              {errorText(cancel.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("keep")}
            </Button>
            <Button
              color="red"
              loading={cancel.isPending}
              onClick={() => cancel.mutate(undefined, { onSuccess: () => setAsking(false) })}
              data-testid="tracking-cancel-confirm"
            >
              {t("cancelYes")}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
