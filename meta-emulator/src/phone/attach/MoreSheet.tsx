import { IconChartBar, IconClockOff, IconEyeOff, IconLivePhoto } from "@tabler/icons-react";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import sheet from "../chat/sheet.module.css";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";

const kinds = [
  { what: "poll", Icon: IconChartBar },
  { what: "view_once", Icon: IconEyeOff },
  { what: "live_location", Icon: IconLivePhoto },
  { what: "disappearing", Icon: IconClockOff },
] as const;

/** What WhatsApp does not pass on to a business. */
export function MoreSheet({ onClose }: { onClose: () => void }) {
  const { said, language, named: contents, perform } = useChat();
  const named = attachWords[language];
  return (
    <Sheet title={named.moreTitle} closeLabel={said.close} onClose={onClose}>
      <p className={styles.explains}>{named.moreExplains}</p>
      {kinds.map(({ what, Icon }) => (
        <button
          key={what}
          type="button"
          className={sheet.place}
          onClick={() => {
            void perform({ type: "unsupported", what });
            onClose();
          }}
        >
          <span className={sheet.pin}>
            <Icon size={20} stroke={1.75} aria-hidden="true" />
          </span>
          <span className={sheet.words}>
            <b>{contents.unsupportedNames[what]}</b>
          </span>
        </button>
      ))}
    </Sheet>
  );
}
