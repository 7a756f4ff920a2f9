import { IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { pick, useIsPicked } from "./picked.ts";
import styles from "./RowPick.module.css";

type Props = { id: string; name: string; order: readonly string[] };

/** A box over the avatar: there under the pointer, with the keyboard, and while anything is picked. */
export const RowPick = memo(function RowPick({ id, name, order }: Props) {
  const { t } = useTranslation("teamwork");
  const isPicked = useIsPicked(id);
  return (
    <label className={styles.pick}>
      <input
        type="checkbox"
        checked={isPicked}
        aria-label={t("bulk.pick", { name })}
        // A change does not tell whether Shift is held.
        onClick={(event) => pick(id, order, event.shiftKey)}
        readOnly
        data-testid="pick-conversation"
      />
      <span className={styles.box}>{isPicked && <IconCheck size={16} stroke={3} aria-hidden="true" />}</span>
    </label>
  );
});
