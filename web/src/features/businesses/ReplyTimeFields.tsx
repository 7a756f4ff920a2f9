import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hintBelow } from "../../ui/hint-below.ts";
import { Fields } from "../settings/SettingsPage.tsx";
import type { BusinessFormApi } from "./business-form.ts";

/** Within how many minutes of opening customers are to be answered. */
export function ReplyTimeFields({ form }: { form: BusinessFormApi }) {
  const { t } = useTranslation("businesses");
  const minutes = { ...hintBelow, min: 1, max: 10_080, allowDecimal: false, clampBehavior: "blur" } as const;
  return (
    <Fields>
      <NumberInput
        label={t("firstReply")}
        description={t("firstReplyText")}
        {...minutes}
        data-testid="first-reply-minutes"
        {...form.getInputProps("firstReplyMinutes")}
      />
      <NumberInput
        label={t("nextReply")}
        description={t("nextReplyText")}
        {...minutes}
        data-testid="next-reply-minutes"
        {...form.getInputProps("nextReplyMinutes")}
      />
    </Fields>
  );
}
