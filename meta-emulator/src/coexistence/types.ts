/** What the WhatsApp Business app on the owner's phone has of a number. */
export type AppData = {
  phoneNumberId: string;
  contacts: AppContact[];
  /** Chats from before the number was connected. */
  threads: AppThread[];
  /** Webhooks of a synchronization that are still to come. */
  pending: PendingSync[];
};

export type AppContact = { phone: string; name: string };

export type AppThread = { phone: string; messages: AppMessage[] };

export type AppMessage = {
  id: string;
  from: "owner" | "customer";
  at: number;
  type: string;
  /** The object of the type's name; of media without an id. */
  body: unknown;
  mediaId: string | null;
  status: HistoryStatus;
};
export type HistoryStatus = "READ" | "DELIVERED" | "SENT" | "PLAYED" | "PENDING" | "ERROR";

export type PendingSync = { id: string; at: number; field: string; label: string; value: Record<string, unknown> };
