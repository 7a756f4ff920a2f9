import type { ReactNode } from "react";
import type { ShownMessage } from "../../state/state.ts";
import { directionOf } from "../../text/text-direction.ts";
import { clockTime } from "../../text/times.ts";
import styles from "../chat.module.css";
import { useChat } from "../chat-scope.ts";
import { TickMark } from "../TickMark.tsx";

/** Time and tick. `over`: on a picture. */
export function Meta({ message, apart, over }: { message: ShownMessage; apart?: boolean; over?: boolean }) {
  const { language, named, business } = useChat();
  return (
    <span className={styles.meta} data-apart={over ? undefined : (apart ?? true)} data-over={over}>
      {message.edited && <span>{named.edited}</span>}
      <time dateTime={message.at}>
        <bdi dir="ltr">{clockTime(message.at)}</bdi>
      </time>
      {message.from === "customer" && <TickMark tick={message.tick} language={language} platform={business.platform} />}
    </span>
  );
}

/** The time stands on the last line when that line runs the way the phone does, else it would run into the words. */
export function WithMeta({ last, message, children }: { last: string; message: ShownMessage; children: ReactNode }) {
  const { language } = useChat();
  const phone = language === "he" ? "rtl" : "ltr";
  const way = directionOf(last.split("\n").at(-1) ?? "") ?? directionOf(last);
  const apart = (way !== null && way !== phone) || message.edited;
  return (
    <div className={styles.withMeta} data-apart={apart} data-mine={message.from === "customer"}>
      {children}
      <Meta message={message} apart={apart} />
    </div>
  );
}
