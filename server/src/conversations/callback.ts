const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,4})$/;

/**
 * What we send along with a message and Meta gives back in its statuses (`biz_opaque_callback_data`): our message and
 * which attempt it was, so that a late word about an earlier attempt does not settle a later one.
 */
export const callbackFor = (messageId: string, attempt: number): string => `${messageId}:${attempt}`;

/** Null for what is not ours. */
export function readCallback(data: string | null): { messageId: string; attempt: number } | null {
  const [, messageId, attempt] = form.exec(data ?? "") ?? [];
  return messageId === undefined ? null : { messageId, attempt: Number(attempt) };
}
