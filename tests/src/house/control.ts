import { randomUUID } from "node:crypto";
import type { Chat, ChatMessage, Clock, Customer, Delivery } from "../../../meta-emulator/src/phone-api.ts";
import type { House } from "./house.ts";
import { until } from "./until.ts";

export type Send = { id: string; to: string; at: string; type: string; text: string | null };
type SentFile = {
  kind: "image" | "video" | "audio" | "document" | "sticker";
  bytes: Buffer;
  declared: string;
  name?: string;
  caption?: string;
  voice?: boolean;
};
export type Control = ReturnType<typeof openControl>;

/** Files begin far apart, so that the next number is hardly ever somebody's: who has one already is only renamed by it. */
let number = 1_000 * (1 + (process.pid % 90));

/** What a journey does to the emulator behind the scenes: customers, their messages, faults, and what was sent to them. */
export function openControl({
  emulatorUrl,
  phoneNumberId,
  appId,
}: Pick<House, "emulatorUrl" | "phoneNumberId" | "appId">) {
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${emulatorUrl}/control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /control${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
  const chat = (customerId: string) => call<Chat>("GET", `/customers/${customerId}/chats/${phoneNumberId}`);
  const act = (customerId: string, message: object) =>
    call<unknown>("POST", `/customers/${customerId}/messages`, { phoneNumberId, ...message });

  const clock = async () => Date.parse((await call<Clock>("GET", "/clock")).now);

  return {
    /** The emulator's time. */
    clock,
    /** Lets its time pass until then, where it has not yet. */
    async passUntil(atMs: number): Promise<void> {
      const advanceMs = atMs - (await clock());
      if (advanceMs > 0) await call("POST", "/clock", { advanceMs });
    },
    /** Somebody new, with a number that nobody else has. */
    async addCustomer(name: string, language: "he" | "en"): Promise<Customer> {
      const customer = { id: randomUUID(), name, language };
      for (;;) {
        number += 1;
        const waId = `9725500${String(number).padStart(5, "0")}`;
        try {
          return await call<Customer>("POST", "/customers", { ...customer, waId });
        } catch (error) {
          if (!String(error).includes(`the number ${waId} belongs to`)) throw error;
        }
      }
    },
    chat,
    /** Whatever a hand can do on the phone. */
    act,
    /** A catalogue of these things, shown by a number of the account. */
    async addCatalogue(wabaId: string, products: { retailerId: string }[]): Promise<string> {
      const things = products.map(({ retailerId }) => ({ retailerId, name: retailerId, price: "10.00 ILS" }));
      return (await call<{ id: string }>("POST", "/catalogs", { wabaIds: [wabaId], products: things })).id;
    },
    write: (customerId: string, body: string) => act(customerId, { type: "text", body }),
    /** A customer sends a file from the phone. `declared` is what the phone calls it. */
    async sendFile(customerId: string, { bytes, declared, name = "file", ...message }: SentFile): Promise<void> {
      const response = await fetch(`${emulatorUrl}/control/media?name=${encodeURIComponent(name)}`, {
        method: "POST",
        headers: { "content-type": declared },
        body: new Uint8Array(bytes),
      });
      const { mediaId } = (await response.json()) as { mediaId: string };
      await act(customerId, { type: "media", mediaId, ...message });
    },
    /** The bytes of a file on a phone. */
    fileOnPhone: async (mediaId: string) =>
      Buffer.from(await (await fetch(`${emulatorUrl}/control/media/${mediaId}`)).arrayBuffer()),
    sendRaw: (customerId: string, message: object) => act(customerId, { type: "raw", message }),
    /** Taps a button of the latest message that has one whose id begins so, e.g. `confirm:`. */
    async tap(customerId: string, idBegins: string): Promise<void> {
      const found = await until(`a button ${idBegins}…`, async () => {
        for (const message of (await chat(customerId)).messages.toReversed())
          if (message.content.type === "buttons") {
            const button = message.content.buttons.find(({ id }) => id.startsWith(idBegins));
            return button ? { messageId: message.id, id: button.id } : null;
          }
        return null;
      });
      await act(customerId, { type: "button_reply", ...found });
    },
    /** The first message of the business on this phone that contains the text. */
    hears: (customerId: string, text: string, withinMs?: number): Promise<ChatMessage> =>
      until(
        `${customerId} hears "${text}"`,
        async () =>
          (await chat(customerId)).messages.find(
            ({ from, content }) => from === "business" && "body" in content && content.body?.includes(text),
          ) ?? null,
        withinMs,
      ),
    /** Everything that the business sent to a customer and Meta accepted. */
    sends: async (customerId: string, query: Record<string, string> = {}) =>
      (await call<{ sends: Send[] }>("GET", `/sends?${new URLSearchParams({ customerId, ...query })}`)).sends,
    failNext: (fault: string, times = 1) => call("POST", "/faults/next", { fault, times }),
    /** Every send ends with this code, until sends are allowed again. */
    refuseSends: (code: number) => call("POST", "/fault-rules", { kind: "error", path: "*/messages", code }),
    /** The next send is taken and fails afterwards, with this code. */
    failNextSend: (code: number) => call("POST", "/fault-rules", { kind: "send_fails", code, times: 1, phoneNumberId }),
    allowSends: () => call("DELETE", "/fault-rules"),
    setFaults: (faults: object) => call("PUT", "/faults", faults),
    sendWebhook: (payload: unknown) => call<unknown>("POST", "/webhooks", { appId, payload }),
    failedDeliveries: async () => (await call<{ deliveries: Delivery[] }>("GET", "/deliveries?failed=1")).deliveries,
  };
}
