import { Menu } from "@mantine/core";
import { IconClockPause, IconFlag, IconPlayerPlay, IconTag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HeadTool } from "./head-tool.ts";
import styles from "./ToolItems.module.css";

const tools = [
  { tool: "snooze", icon: IconClockPause },
  { tool: "labels", icon: IconTag },
  { tool: "priority", icon: IconFlag },
] as const;

/** Macros, and the choices of the head where there is no room for their buttons. */
export function ToolItems({ onTool }: { onTool: (tool: HeadTool) => void }) {
  const { t } = useTranslation("teamwork");
  return (
    <>
      <Menu.Item
        leftSection={<IconPlayerPlay size={18} stroke={1.75} className="flip" aria-hidden="true" />}
        onClick={() => onTool("macros")}
        data-testid="macros"
      >
        {t("macros")}
      </Menu.Item>
      <div className={styles.onPhones}>
        {tools.map(({ tool, icon: Icon }) => (
          <Menu.Item
            key={tool}
            leftSection={<Icon size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => onTool(tool)}
          >
            {t(tool)}
          </Menu.Item>
        ))}
      </div>
    </>
  );
}
