/** A short link that opens a chat with a text already written; printed as a QR code. */
export type QrCode = { code: string; phoneNumberId: string; prefilledMessage: string; at: number };
