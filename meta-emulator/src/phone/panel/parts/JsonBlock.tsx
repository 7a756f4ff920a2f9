import { IconCopy } from "@tabler/icons-react";
import { usePreferences } from "../../preferences.tsx";
import { readableJson } from "../../text/readable-json.ts";
import { IconButton } from "../../ui/Button.tsx";
import { JsonView } from "../JsonView.tsx";
import { panelWords } from "../panel-words.ts";
import styles from "./parts.module.css";
import { useCopy } from "./use-copy.ts";

/** A body with its name and a way to take it along. */
export function JsonBlock({ label, text }: { label: string; text: string }) {
  const { language } = usePreferences();
  const said = panelWords[language];
  const copy = useCopy();
  const readable = readableJson(text);
  return (
    <div className={styles.json}>
      <div className={styles.jsonHead}>
        <span>{label}</span>
        <IconButton look="ghost" label={`${said.copy}: ${label}`} onClick={() => copy(readable)}>
          <IconCopy size={16} />
        </IconButton>
      </div>
      <JsonView text={readable} label={label} />
    </div>
  );
}
