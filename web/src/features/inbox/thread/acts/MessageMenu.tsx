import type { Message } from "@croozer/contracts/conversations";
import { Menu } from "@mantine/core";
import { IconCode, IconCopy, IconHistory, IconLink } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { RawView } from "../../content/RawView.tsx";
import { toastDone, toastFailed } from "../../toast.tsx";
import styles from "./acts.module.css";
import { type FurtherAct, furtherActs } from "./further-acts.ts";
import { MessageHistory } from "./MessageHistory.tsx";

type Props = { message: Message; button: RefObject<HTMLButtonElement | null>; onClose: () => void };

const linkTo = ({ id, conversationId }: Message) =>
  new URL(`/inbox/${conversationId}?message=${id}`, window.location.origin).href;

/** The words of a message, where it has any of its own. */
function wordsOf({ content, deletedAt }: Message): string | null {
  if (deletedAt !== null) return null;
  if ("body" in content && typeof content.body === "string") return content.body;
  return "caption" in content ? content.caption : null;
}

function Further({ further, message }: { further: FurtherAct; message: Message }) {
  const label = further.useLabel();
  const FurtherIcon = further.icon;
  return (
    <Menu.Item leftSection={<FurtherIcon size={18} stroke={1.75} />} onClick={() => further.act(message)}>
      {label}
    </Menu.Item>
  );
}

/** Opened by the button it stands at; with it goes whatever was opened from it. */
export function MessageMenu({ message, button, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const [shown, setShown] = useState<"menu" | "history" | "raw">("menu");
  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toastDone(done);
    } catch {
      toastFailed(t("act.failed"), t("message.copy.refused"));
    }
  };
  const leave = () => {
    onClose();
    button.current?.focus();
  };
  const words = wordsOf(message);
  const changed = message.editedAt !== null || message.deletedAt !== null;
  return (
    <>
      <Menu
        opened={shown === "menu"}
        onChange={(opened) => !opened && shown === "menu" && leave()}
        position="bottom"
        width="15rem"
        closeOnItemClick={false}
        returnFocus={false}
      >
        <Menu.Target>
          <button type="button" className={styles.anchor} aria-hidden="true" tabIndex={-1} />
        </Menu.Target>
        <Menu.Dropdown>
          {words !== null && (
            <Menu.Item
              leftSection={<IconCopy size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => {
                void copy(words, t("message.copied"));
                leave();
              }}
            >
              {t("message.copy")}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconLink size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => {
              void copy(linkTo(message), t("message.link.copied"));
              leave();
            }}
            data-testid="copy-link"
          >
            {t("message.link")}
          </Menu.Item>
          {changed && (
            <Menu.Item
              leftSection={<IconHistory size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setShown("history")}
            >
              {t("message.history")}
            </Menu.Item>
          )}
          {message.direction === "inbound" && (
            <Menu.Item
              leftSection={<IconCode size={18} stroke={1.75} aria-hidden="true" />}
              onClick={() => setShown("raw")}
            >
              {t("raw.view")}
            </Menu.Item>
          )}
          {furtherActs
            .filter(({ fits }) => fits(message))
            .map((further) => (
              <Further key={further.id} further={further} message={message} />
            ))}
        </Menu.Dropdown>
      </Menu>
      {shown === "history" && <MessageHistory message={message} onClose={leave} />}
      <RawView messageId={message.id} opened={shown === "raw"} onClose={leave} />
    </>
  );
}
