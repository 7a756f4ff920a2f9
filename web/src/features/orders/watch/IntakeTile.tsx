import type { IntakePause } from "@croozer/contracts/intake";
import { Menu } from "@mantine/core";
import { IconClock, IconMotorbike, IconPaperBag, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import styles from "../OrdersPage.module.css";
import { countdown, useSeconds } from "./clock.ts";
import { useIntake } from "./use-intake.ts";

type Props = { fulfilment: IntakePause["fulfilment"]; pause: IntakePause | undefined };

const choices = [15, 30, 60, 90];

/** Whether a way takes orders; pressed, it is paused for a while or opened again. */
export const IntakeTile = memo(function IntakeTile({ fulfilment, pause }: Props) {
  const { t } = useTranslation("board");
  const mayChange = usePermission("order.advance");
  const change = useIntake();
  const now = useSeconds();
  const left = pause?.until ? Date.parse(pause.until) - now : null;
  // Open by itself when its time has come, before anybody says so.
  const isPaused = pause !== undefined && (left === null || left > 0);
  const Icon = isPaused ? IconPlayerPause : fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  const content = (
    <>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <small>{t(isPaused ? `paused_${fulfilment}` : `way_${fulfilment}`)}</small>
        <b>{!isPaused ? t("open") : left === null ? t("untilOpened") : t("opensIn", { time: countdown(left) })}</b>
      </span>
    </>
  );
  const shown = {
    className: styles.tile,
    "data-state": isPaused ? "paused" : "open",
    "data-testid": `intake-${fulfilment}`,
  };
  if (!mayChange) return <span {...shown}>{content}</span>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" {...shown} disabled={change.isPending}>
          {content}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isPaused && (
          <>
            {pause.by !== "" && <Menu.Label>{t("pausedBy", { name: pause.by })}</Menu.Label>}
            <Menu.Item
              leftSection={<IconPlayerPlay size={18} stroke={1.75} />}
              onClick={() => change.mutate({ fulfilment, to: "open" })}
              data-testid="intake-open"
            >
              {t(`openNow_${fulfilment}`)}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t(`pauseTitle_${fulfilment}`)}</Menu.Label>
        {choices.map((minutes) => (
          <Menu.Item
            key={minutes}
            leftSection={<IconClock size={18} stroke={1.75} />}
            onClick={() => change.mutate({ fulfilment, to: { minutes } })}
            data-testid={`pause-${minutes}`}
          >
            {t("pauseFor", { count: minutes })}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconPlayerPause size={18} stroke={1.75} />}
          onClick={() => change.mutate({ fulfilment, to: { minutes: null } })}
          data-testid="pause-open-end"
        >
          {t("pauseOpenEnd")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
});
