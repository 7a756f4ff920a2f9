type Place = { businessId: string; conversationId: string; messageId: string | null };

/** Where a notification leads within the dashboard. It names the business: a member of several may have another one open. */
export function inboxPath({ businessId, conversationId, messageId }: Place): string {
  const search = new URLSearchParams({ business: businessId, ...(messageId === null ? {} : { message: messageId }) });
  return `/inbox/${conversationId}?${search}`;
}
