import { IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { useTexts } from "../../../lib/use-texts.ts";
import { pick, useIsPicked } from "./picked.ts";
import styles from "./RowPick.module.css";

type Props = {
  id: string;
  name: string;
  /** The list as it stands when the box is pressed. */
  orderNow: () => readonly string[];
};

/** A box over the avatar: there under the pointer, with the keyboard, and while anything is picked. */
export const RowPick = memo(function RowPick({ id, name, orderNow }: Props) {
  const t = useTexts("teamwork");
  const isPicked = useIsPicked(id);
  return (
    <label className={styles.pick}>
      <input
        type="checkbox"
        checked={isPicked}
        aria-label={t("bulk.pick", { name })}
        // A change does not tell whether Shift is held.
        onClick={(event) => pick(id, orderNow(), event.shiftKey)}
        readOnly
        data-testid="pick-conversation"
      />
      <span className={styles.box}>{isPicked && <IconCheck size={16} stroke={3} aria-hidden="true" />}</span>
    </label>
  );
});
