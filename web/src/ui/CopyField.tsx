import { ActionIcon, CopyButton, Input, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./CopyField.module.css";

/** A value to carry elsewhere: always left to right, with a button that copies it. */
export function CopyField({ label, value, testId }: { label: string; value: string; testId?: string }) {
  const { t } = useTranslation("ui");
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div className={styles.field} dir="ltr">
        <code data-testid={testId}>{value}</code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t("copied") : t("copy")}>
              <ActionIcon
                variant="subtle"
                color={copied ? "green" : "gray"}
                size="lg"
                aria-label={`${t("copy")}: ${label}`}
                onClick={copy}
              >
                {copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </div>
    </Input.Wrapper>
  );
}
