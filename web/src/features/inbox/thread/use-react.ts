import { Message, type SendMessage } from "@croozer/contracts/conversations";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { post } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { putInThread } from "../inbox-cache.ts";
import { toastFailed } from "../toast.tsx";
import { ourReaction, withOurReaction } from "./our-reaction.ts";

/** Puts the business's reaction on a message, or takes it back with null; shown at once, undone when refused. */
export function useReact(): (message: Message, emoji: string | null) => Promise<void> {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const errorText = useErrorText();
  return async (message, emoji) => {
    putInThread(businessId, withOurReaction(message, emoji));
    const body: z.input<typeof SendMessage> = {
      clientId: crypto.randomUUID(),
      content: { type: "reaction", messageId: message.id, emoji },
    };
    try {
      const sent = await post(`/api/conversations/${message.conversationId}/messages`, Message, body, { businessId });
      putInThread(businessId, sent);
    } catch (problem) {
      putInThread(businessId, withOurReaction(message, ourReaction(message)));
      toastFailed(t("act.failed"), errorText(problem));
    }
  };
}
