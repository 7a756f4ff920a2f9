import {
  IconAd2,
  IconAddressBook,
  IconBuildingStore,
  IconCircleDashed,
  IconDots,
  IconFile,
  IconHeadphones,
  IconLink,
  IconMapPin,
  IconPhoto,
  IconSend,
  IconSticker,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useChat } from "../chat/chat-scope.ts";
import type { OpenSheet } from "../chat/open-sheet.ts";
import { Sheet } from "../chat/Sheet.tsx";
import styles from "./attach.module.css";
import { attachWords } from "./attach-words.ts";
import { FilePick } from "./FilePick.tsx";

const look = { size: 24, stroke: 1.5, "aria-hidden": true } as const;

/** What can be attached: a grid, as messengers have it. */
export function AttachSheet({ onClose }: { onClose: () => void }) {
  const { language, said, business, open } = useChat();
  const named = attachWords[language];
  const whatsapp = business.platform === "whatsapp";
  const { catalogId } = business;

  const tile = (icon: ReactNode, label: string, tone: number, sheet: OpenSheet) => (
    <button type="button" className={styles.tile} data-tone={tone} onClick={() => open(sheet)}>
      <span>{icon}</span>
      {label}
    </button>
  );
  const fileTile = (icon: ReactNode, label: string, tone: number, accept: string, testId: string) => (
    <span className={styles.tile} data-tone={tone}>
      <FilePick
        accept={accept}
        label={label}
        className={styles.tileButton}
        testId={testId}
        onPick={(file) => open({ kind: "file", file })}
      >
        <span>{icon}</span>
        {label}
      </FilePick>
    </span>
  );

  return (
    <Sheet title={named.attach} closeLabel={said.close} onClose={onClose}>
      <div className={styles.tiles}>
        {fileTile(<IconPhoto {...look} />, named.photo, 1, "image/*,video/*", "attach-photo")}
        {fileTile(<IconFile {...look} />, named.document, 2, "*/*", "attach-document")}
        {fileTile(<IconHeadphones {...look} />, named.audioFile, 3, "audio/*", "attach-audio")}
        {tile(<IconMapPin {...look} />, named.location, 4, { kind: "place", replyTo: null })}
        {whatsapp && tile(<IconAddressBook {...look} />, named.contact, 5, { kind: "contacts" })}
        {whatsapp && tile(<IconSticker {...look} />, named.sticker, 6, { kind: "stickers" })}
        {catalogId !== null &&
          tile(<IconBuildingStore {...look} />, named.catalog, 1, {
            ...{ kind: "catalog", catalogId, sections: null, product: null },
          })}
        {whatsapp && tile(<IconAd2 {...look} />, named.ad, 2, { kind: "ad" })}
        {whatsapp && tile(<IconDots {...look} />, named.more, 3, { kind: "more" })}
        {!whatsapp && tile(<IconCircleDashed {...look} />, named.story, 5, { kind: "story" })}
        {!whatsapp && tile(<IconLink {...look} />, named.share, 6, { kind: "share" })}
        {!whatsapp && tile(<IconSend {...look} className="flip" />, named.referral, 2, { kind: "referral" })}
      </div>
    </Sheet>
  );
}
