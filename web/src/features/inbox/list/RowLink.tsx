import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { atAnother } from "../inbox-search.ts";

type Props = { conversationId: string; selected: boolean; className: string | undefined; children: ReactNode };

/** Pressed with these the browser does what it always does: another tab, a download. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/**
 * The way to a conversation, the list staying as it is. The router's own link follows the address with every row, which was
 * a third of what a row costs while somebody scrolls through thousands.
 */
export function RowLink({ conversationId, selected, className, children }: Props) {
  const router = useRouter();
  return (
    <a
      href={`/inbox/${conversationId}`}
      className={className}
      data-testid="conversation-row"
      data-conversation-id={conversationId}
      aria-current={selected ? "true" : undefined}
      onClick={(event) => {
        if (event.defaultPrevented || !isPlain(event)) return;
        event.preventDefault();
        void router.navigate({ to: "/inbox/$conversationId", params: { conversationId }, search: atAnother });
      }}
    >
      {children}
    </a>
  );
}
