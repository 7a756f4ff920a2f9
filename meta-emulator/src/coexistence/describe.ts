import { ApiError } from "../world/api-error.ts";
import { newMessageId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import { readAppData } from "./app-data.ts";
import type { AppContact, AppMessage, AppThread, HistoryStatus } from "./types.ts";

/** What is on the owner's phone. `generate` makes chats of one line a message. */
export type AppDataDescription = {
  phoneNumberId: string;
  contacts?: AppContact[];
  threads?: { phone: string; messages: AppMessageDescription[] }[];
  generate?: { threads: number; messagesPerThread: number; days: number };
};
type AppMessageDescription = {
  id?: string;
  from: "owner" | "customer";
  at: string;
  type?: string;
  /** Of a text its words; else the object of the type's name. */
  body?: unknown;
  mediaId?: string;
  status?: HistoryStatus;
};

const dayMs = 24 * 3_600_000;

/** Contacts and chats that are left out stay; described ones replace what was there. */
export function putAppData(world: World, now: number, given: AppDataDescription): void {
  const { phoneNumberId, contacts, threads, generate } = given;
  if (!world.phoneNumbers.find(phoneNumberId)) {
    throw new ApiError(422, "description_wrong", `there is no phone number ${phoneNumberId}`);
  }
  const before = readAppData(world, phoneNumberId);
  const described = threads?.map(({ phone, messages }) => ({
    phone,
    messages: messages.map((message) => readMessage(phone, message)),
  }));
  const made = generate ? generateThreads(now, generate) : [];
  world.appData.put(phoneNumberId, {
    ...before,
    contacts: contacts ?? before.contacts,
    threads: described || generate ? [...(described ?? []), ...made] : before.threads,
  });
}

function readMessage(phone: string, given: AppMessageDescription): AppMessage {
  const { type = "text", body } = given;
  return {
    id: given.id ?? newMessageId(phone, given.from === "owner" ? "business" : "customer"),
    from: given.from,
    at: Date.parse(given.at),
    type,
    body: type === "text" && typeof body === "string" ? { body } : (body ?? {}),
    mediaId: given.mediaId ?? null,
    status: given.status ?? "READ",
  };
}

/** Evenly spread over the days, from people whose numbers are in the range for fiction. */
function generateThreads(now: number, given: NonNullable<AppDataDescription["generate"]>): AppThread[] {
  const { threads, messagesPerThread, days } = given;
  const gapMs = (days * dayMs) / Math.max(1, messagesPerThread);
  return Array.from({ length: threads }, (_, t) => {
    const phone = `1555${String(5_000_000 + t)}`;
    return {
      phone,
      messages: Array.from({ length: messagesPerThread }, (_unused, m) =>
        readMessage(phone, {
          from: m % 2 === 0 ? "customer" : "owner",
          at: new Date(now - days * dayMs + m * gapMs + t).toISOString(),
          body: `Message ${m + 1} of ${messagesPerThread}`,
        }),
      ),
    };
  });
}
