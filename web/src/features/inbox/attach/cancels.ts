/** Uploads under way, by client id: each may be cut off by whoever began it. */
const cancels = new Map<string, AbortController>();

export function beginUpload(clientId: string): AbortSignal {
  const controller = new AbortController();
  cancels.set(clientId, controller);
  return controller.signal;
}

/** From here on the message itself may be on its way. */
export const endUpload = (clientId: string): boolean => cancels.delete(clientId);

/** @returns whether there was an upload to cut off */
export function cancelUpload(clientId: string): boolean {
  cancels.get(clientId)?.abort();
  return endUpload(clientId);
}
