import { Menu } from "@mantine/core";
import { IconClockPause, IconFlag, IconTag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { HeadTool } from "./HeadTools.tsx";
import styles from "./ToolItems.module.css";

const tools = [
  { tool: "snooze", icon: IconClockPause },
  { tool: "labels", icon: IconTag },
  { tool: "priority", icon: IconFlag },
] as const;

/** The choices of the head in its menu, where there is no room for their buttons. */
export function ToolItems({ onTool }: { onTool: (tool: HeadTool) => void }) {
  const { t } = useTranslation("teamwork");
  return (
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
  );
}
