import { IconPlugConnected, IconPlugConnectedX } from "@tabler/icons-react";
import { usePreferences } from "../../preferences.tsx";
import { useStore } from "../../state/store.ts";
import { webhookWords } from "./webhook-words.ts";
import styles from "./webhooks.module.css";

/** Who hears webhooks, and where. */
export function AppLines() {
  const { language } = usePreferences();
  const said = webhookWords[language];
  const apps = useStore((state) => state.world?.apps);
  if (!apps) return null;
  if (apps.length === 0) return <p className={styles.apps}>{said.noApps}</p>;
  return (
    <ul className={styles.apps}>
      {apps.map(({ id, name, callbackUrl, fields }) => (
        <li key={id} data-deaf={callbackUrl === null} title={`${said.fields}: ${fields.join(", ") || "—"}`}>
          {callbackUrl === null ? (
            <IconPlugConnectedX size={16} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconPlugConnected size={16} stroke={1.75} aria-hidden="true" />
          )}
          <span>
            <bdi className={styles.appName}>{name}</bdi>{" "}
            {callbackUrl === null ? (
              said.noCallback
            ) : (
              <>
                {said.listens} <bdi dir="ltr">{callbackUrl}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
