import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import styles from "./KeysSheet.module.css";

const keys = [
  { act: "keys.next", press: ["Alt", "J"] },
  { act: "keys.previous", press: ["Alt", "K"] },
  { act: "keys.reply", press: ["Alt", "L"] },
  { act: "keys.note", press: ["Alt", "P"] },
  { act: "keys.resolve", press: ["Alt", "E"] },
  { act: "keys.resolveNext", press: ["Ctrl", "Alt", "E"] },
  { act: "keys.snooze", press: ["Alt", "M"] },
  { act: "keys.order", press: ["Alt", "R"] },
  { act: "keys.template", press: ["Alt", "T"] },
  { act: "keys.canned", press: ["/"] },
  { act: "keys.mention", press: ["@"] },
  { act: "keys.send", press: ["Enter"] },
  { act: "keys.newline", press: ["Shift", "Enter"] },
  { act: "keys.sheet", press: ["Ctrl", "/"] },
] as const;

/** Every key of the inbox. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("inbox");
  useFocusBack(opened);
  return (
    <Modal opened={opened} onClose={onClose} title={t("keys.title")} size="sm">
      <dl className={styles.keys}>
        {keys.map(({ act, press }) => (
          <div key={act} className={styles.line}>
            <dt>{t(act)}</dt>
            <dd dir="ltr">
              {press.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
