import type { Conversation } from "@croozer/contracts/conversations";
import { ActionIcon, Button } from "@mantine/core";
import { IconBolt, IconMicrophone, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AttachButton } from "../attach/AttachButton.tsx";
import { CameraButton } from "../attach/CameraButton.tsx";
import { EmojiButton } from "../emoji/EmojiButton.tsx";
import styles from "./Composer.module.css";
import { SendLater } from "./later/SendLater.tsx";
import { MoreTools } from "./tools/MoreTools.tsx";
import type { useSend } from "./use-send.ts";

type Props = {
  conversation: Conversation;
  isNote: boolean;
  closed: boolean;
  sending: Pick<ReturnType<typeof useSend>, "sendable" | "tooMany" | "open">;
  onCanned: () => void;
  onFiles: (files: readonly File[]) => void;
  onEmoji: (char: string) => void;
  onLater: (at: Date) => void;
  onRecord: () => void;
  onSend: () => void;
};

/** Below the text: what may be added to it, and sending. */
export function ComposerBar(props: Props) {
  const { conversation, isNote, closed, sending, onFiles, onCanned, onEmoji, onLater, onRecord, onSend } = props;
  const { t } = useTranslation("inbox");
  const { sendable, tooMany, open } = sending;
  const { t: tReplies } = useTranslation("replies");
  const names = [...new Set(open)].map((name) => tReplies(`variable.${name}`)).join(", ");
  const label = isNote ? "composer.addNote" : closed ? "composer.park" : "composer.send";
  return (
    <div className={styles.bar}>
      {!isNote && (
        <span className={styles.tools}>
          <AttachButton onFiles={onFiles} />
          <CameraButton onFiles={onFiles} />
          <EmojiButton onPick={onEmoji} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("canned.open")}
            title={t("canned.open")}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onCanned}
            data-testid="open-canned"
          >
            <IconBolt size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
          {!closed && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("record.start")}
              title={t("record.start")}
              onClick={onRecord}
              data-testid="record"
            >
              <IconMicrophone size={20} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          )}
          <MoreTools conversationId={conversation.id} closed={closed} />
        </span>
      )}
      <span className={styles.hint} data-bad={tooMany > 0 || open.length > 0}>
        {tooMany > 0
          ? t("composer.tooLong", { count: tooMany })
          : open.length > 0
            ? t("composer.openPlaces", { names })
            : t(isNote ? "composer.noteHint" : "composer.enterHint")}
      </span>
      <span className={styles.send}>
        {!isNote && <SendLater disabled={!sendable} closesAt={conversation.windowEndsAt} onChoose={onLater} />}
        <Button
          variant={isNote ? "default" : "filled"}
          className={(isNote ? styles.addNote : closed ? "" : styles.sendIt) ?? ""}
          aria-label={t(label)}
          disabled={!sendable}
          rightSection={isNote ? undefined : <IconSend size={16} stroke={1.75} className="flip" aria-hidden="true" />}
          // A press must not take the focus from the text: on a phone the keyboard would close.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onSend}
          data-testid="composer-send"
        >
          <span className={styles.sendWord}>{t(label)}</span>
        </Button>
      </span>
    </div>
  );
}
