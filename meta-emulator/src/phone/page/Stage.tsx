import { IconDeviceMobilePlus, IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Device } from "../device/Device.tsx";
import { usePreferences } from "../preferences.tsx";
import { tryAgain } from "../state/link.ts";
import { useStore } from "../state/store.ts";
import { Button } from "../ui/Button.tsx";
import { scrollBehavior } from "../ui/scroll-behavior.ts";
import { Notice } from "./Notice.tsx";
import { PhoneSwitcher } from "./PhoneSwitcher.tsx";
import styles from "./page.module.css";

type Props = {
  narrow: boolean;
  shownId: string | null;
  onShow: (id: string) => void;
  addPhone: () => void;
};

function Loading() {
  const { words: said } = usePreferences();
  return (
    <div className={styles.stage} role="status" aria-label={said.loading}>
      <span className={styles.phoneSkeleton} />
      <span className={styles.phoneSkeleton} />
    </div>
  );
}

/** The phones, side by side, or one at a time where there is no room. */
export function Stage({ narrow, shownId, onShow, addPhone }: Props) {
  const { words: said } = usePreferences();
  const world = useStore((state) => state.world);
  const link = useStore((state) => state.link);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const phone = shownId ? stage.current?.querySelector(`[data-testid="phone-${CSS.escape(shownId)}"]`) : null;
    phone?.scrollIntoView({ behavior: scrollBehavior(), inline: "center", block: "nearest" });
  }, [shownId]);

  if (!world && link === "unreachable")
    return (
      <Notice
        icon={<IconPlugConnectedX size={36} stroke={1.5} />}
        title={said.unreachable}
        text={said.unreachableExplains}
      >
        <Button look="primary" onClick={tryAgain}>
          {said.tryAgain}
        </Button>
      </Notice>
    );
  if (!world) return <Loading />;
  const { customers, businesses } = world;
  if (customers.length === 0)
    return (
      <Notice icon={<IconDeviceMobilePlus size={36} stroke={1.5} />} title={said.noPhones} text={said.noPhonesExplains}>
        <Button look="primary" onClick={addPhone}>
          {said.addPhone}
        </Button>
      </Notice>
    );
  const shown = customers.find(({ id }) => id === shownId) ?? customers[0];
  if (narrow)
    return (
      <div className={styles.single}>
        {customers.length > 1 && <PhoneSwitcher customers={customers} shownId={shown?.id} onShow={onShow} />}
        {shown && <Device key={shown.id} customer={shown} businesses={businesses} />}
      </div>
    );
  return (
    <div className={styles.stage} ref={stage}>
      {customers.map((customer) => (
        <Device key={customer.id} customer={customer} businesses={businesses} />
      ))}
    </div>
  );
}
