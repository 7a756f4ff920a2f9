import { useState } from "react";
import type { ChatMedia, CustomerAct, MediaKind } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { usePreferences } from "../preferences.tsx";
import { write } from "../state/acts.ts";
import { api } from "../state/api.ts";
import { tried } from "../ui/toasts.ts";
import { asSent } from "./media-kind.ts";

type How = { kind: MediaKind; caption?: string; voice?: boolean };

/** Uploads a file and sends it. */
export function useSendFile() {
  const { at } = useChat();
  const page = usePreferences();
  const [sending, setSending] = useState(false);

  async function upload(file: File, kind: MediaKind): Promise<ChatMedia> {
    const ready = await asSent(file, kind);
    return api.uploadMedia(ready, ready.name);
  }
  async function send(file: File, { kind, caption, voice }: How): Promise<boolean> {
    setSending(true);
    const sent = upload(file, kind).then((media) => {
      const act: CustomerAct = {
        ...{ type: "media", kind, mediaId: media.mediaId },
        ...(caption && { caption }),
        ...(voice && { voice }),
      };
      write(at, act, { type: kind, media, caption: caption || null, voice: voice ?? false });
    });
    const worked = await tried(page.words, sent);
    setSending(false);
    return worked;
  }
  return { sending, send };
}
