import { ActionIcon, Menu } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { presetsAt } from "./presets.ts";

const LaterDialog = lazy(() => import("./LaterDialog.tsx").then((module) => ({ default: module.LaterDialog })));

type Props = { disabled: boolean; closesAt: string | null; onChoose: (at: Date) => void };

/** Beside Send: the same at another time. */
export function SendLater({ disabled, closesAt, onChoose }: Props) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const [opened, setOpened] = useState(false);
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="top-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            disabled={disabled}
            aria-label={t("later.open")}
            title={t("later.open")}
            data-testid="send-later"
          >
            <IconClock size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("later.open")}</Menu.Label>
          {opened &&
            presetsAt(new Date(), dates.timeZone).map(({ id, at }) => (
              <Menu.Item
                key={id}
                rightSection={<Isolate>{dates.time(at)}</Isolate>}
                onClick={() => onChoose(at)}
                data-testid={`later-${id}`}
              >
                {t(`later.${id}`)}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setChoosing(true)} data-testid="later-choose">
            {t("later.choose")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {choosing && (
        <Suspense>
          <LaterDialog
            closesAt={closesAt}
            onClose={() => setChoosing(false)}
            onChoose={(at) => {
              setChoosing(false);
              onChoose(at);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
