import { useState } from "react";
import { usePreferences } from "../preferences.tsx";
import { startOver } from "../state/link.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { tried } from "../ui/toasts.ts";
import styles from "./page.module.css";

export function StartOver({ onClose }: { onClose: () => void }) {
  const { words: said } = usePreferences();
  const [busy, setBusy] = useState(false);
  async function confirm(): Promise<void> {
    setBusy(true);
    if (await tried(said, startOver())) onClose();
    else setBusy(false);
  }
  return (
    <Modal title={said.startOverQuestion} closeLabel={said.close} onClose={onClose}>
      <p className={styles.explain}>{said.startOverExplains}</p>
      <div className={styles.formActs}>
        <Button onClick={onClose}>{said.cancel}</Button>
        <Button look="danger" disabled={busy} onClick={confirm}>
          {said.startOver}
        </Button>
      </div>
    </Modal>
  );
}
