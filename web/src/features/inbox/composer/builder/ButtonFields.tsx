import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Counted } from "../preview/Counted.tsx";
import styles from "./builder.module.css";
import { type Built, most, newButton } from "./built.ts";

type Props = { built: Built; onChange: (part: Partial<Built>) => void };

/** One to three buttons under a question. */
export function ButtonFields({ built: { buttons }, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const write = (id: string, title: string) =>
    onChange({ buttons: buttons.map((one) => (one.id === id ? { id, title } : one)) });
  return (
    <>
      {buttons.map(({ id, title }, index) => {
        const twice = title.trim() !== "" && buttons.some((one) => one.id !== id && one.title.trim() === title.trim());
        return (
          <div key={id} className={styles.line}>
            <div className={styles.grow}>
              <Counted
                label={t("builder.button", { number: index + 1 })}
                most={most.button}
                value={title}
                error={twice ? t("builder.same") : null}
                onChange={(next) => write(id, next)}
                testId={`builder-button-${index}`}
              />
            </div>
            {buttons.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t("builder.remove")}
                onClick={() => onChange({ buttons: buttons.filter((one) => one.id !== id) })}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {buttons.length < most.buttons && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add ?? ""}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => onChange({ buttons: [...buttons, newButton()] })}
        >
          {t("builder.addButton")}
        </Button>
      )}
    </>
  );
}
