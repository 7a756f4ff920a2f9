import { Channel } from "@croozer/contracts/channels";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDeviceMobile } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId, useMe } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";

/** A number on the simulated phones, where the installation has them: to try everything without Meta. */
export function SimulatedNumber() {
  const { t } = useTranslation("channels");
  const businessId = useBusinessId();
  const { emulator } = useMe();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const connect = useMutation({
    mutationFn: () => post(`/api/businesses/${businessId}/whatsapp/simulated`, Channel, undefined, { businessId }),
    onError: (error) => notifications.show({ color: "red", message: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: keyOf(businessId, "channels") }),
  });
  if (emulator === null) return null;
  return (
    <Button
      leftSection={<IconDeviceMobile size={18} stroke={1.75} />}
      loading={connect.isPending}
      onClick={() => connect.mutate()}
      data-testid="simulated-number"
    >
      {t("simulated")}
    </Button>
  );
}
