import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";

/** The conversation that the address opens over the page, and the way back. */
export function useChatPlace(): { conversationId: string | null; close: () => void } {
  const { chat } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { history } = useRouter();
  const close = () => {
    // As the browser's own way back does it; from an address that was opened as it is there is none.
    if (history.canGoBack()) history.back();
    else void navigate({ to: ".", search: ({ chat: _, ...before }) => before, replace: true });
  };
  return { conversationId: chat ?? null, close };
}
