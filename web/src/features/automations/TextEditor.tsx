import type { AutomationText } from "@croozer/contracts/automations";
import type { Language } from "@croozer/contracts/basics";
import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useBlocker } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { languages } from "../../lib/language.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import styles from "./TextEditor.module.css";
import { TextField } from "./TextField.tsx";
import { customFrom, type Fault, faultIn, refusedFault, wordingOf } from "./text-form.ts";
import { useSaveText } from "./texts-query.ts";
import { useLanguagesInOrder } from "./use-languages-in-order.ts";

/** The button that asked is gone; a stable function, so that it happens once. */
const focus = (button: HTMLButtonElement | null) => button?.focus();

/** One text in both languages, side by side, with how customers will see it. */
export function TextEditor({ text, onClose }: { text: AutomationText; onClose: () => void }) {
  const { t } = useTranslation("automations");
  const { t: tUi } = useTranslation("ui");
  const onPhone = useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false });
  const order = useLanguagesInOrder();
  const saveText = useSaveText();
  const before = wordingOf(text);
  const [wording, setWording] = useState(before);
  const [asksToRestore, setAsksToRestore] = useState(false);
  const dirty = languages.some((language) => wording[language] !== before[language]);
  // What was just stored is not lost by leaving.
  const leaving = useRef(false);
  useBlocker({
    shouldBlockFn: () => !leaving.current && dirty && !window.confirm(`${t("leaveTitle")}\n${t("leaveText")}`),
    enableBeforeUnload: () => dirty && !leaving.current,
  });

  const refused = refusedFault(saveText.error);
  const faultOf = (language: Language): Fault | null =>
    faultIn(wording[language], text) ?? (refused?.language === language ? refused.fault : null);
  const hasFault = languages.some((language) => faultIn(wording[language], text) !== null);

  const keep = (custom: AutomationText["custom"], message: string) =>
    saveText.mutate(
      { key: text.key, custom },
      {
        onSuccess: () => {
          leaving.current = true;
          notifications.show({ message, color: "green" });
          onClose();
        },
      },
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    keep(customFrom(wording, text), tUi("saved"));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`group_${text.group}`)}
      size="56rem"
      fullScreen={onPhone}
      radius={onPhone ? 0 : "xl"}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      <form className={styles.form} onSubmit={save} data-testid="text-editor">
        <div className={styles.languages}>
          {order.map((language) => (
            <TextField
              key={language}
              text={text}
              language={language}
              said={wording[language]}
              fault={faultOf(language)}
              focused={language === order[0]}
              onChange={(said) => {
                saveText.reset();
                setWording({ ...wording, [language]: said });
              }}
            />
          ))}
        </div>
        {refused === null && <FormProblem error={saveText.error} />}
        <footer className={styles.foot}>
          {asksToRestore ? (
            <>
              <p>{t("toDefaultQuestion")}</p>
              <Button variant="default" onClick={() => setAsksToRestore(false)} ref={focus}>
                {t("keep")}
              </Button>
              <Button
                color="red"
                loading={saveText.isPending}
                onClick={() => keep(null, t("restored"))}
                data-testid="text-restore-confirm"
              >
                {t("toDefault")}
              </Button>
            </>
          ) : (
            <>
              {text.custom !== null && (
                <Button
                  variant="subtle"
                  color="gray"
                  className={styles.restore}
                  onClick={() => setAsksToRestore(true)}
                  data-testid="text-restore"
                >
                  {t("toDefault")}
                </Button>
              )}
              <Button variant="default" onClick={onClose}>
                {tUi("cancel")}
              </Button>
              <Button type="submit" loading={saveText.isPending} disabled={!dirty || hasFault} data-testid="text-save">
                {tUi("save")}
              </Button>
            </>
          )}
        </footer>
      </form>
    </Modal>
  );
}
