import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { Board, OrderDetail, OrderSummary } from "@croozer/contracts/orders";
import type { House } from "./house.ts";

export type Answer<T> = { status: number; body: T };

export type Api = ReturnType<typeof openApi>;
type Caller = Pick<House, "dashboardUrl" | "apiKey"> & { headers?: Record<string, string> };

/** The API as a program uses it, with a key; or as whom `headers` say. */
export function openApi({ dashboardUrl, apiKey, headers = { authorization: `Bearer ${apiKey}` } }: Caller) {
  async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const response = await fetch(`${dashboardUrl}/api${path}`, {
      method,
      headers: {
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  }
  async function get<T>(path: string): Promise<T> {
    const { status, body } = await ask<T>("GET", path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
  async function change<T>(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, wish: object = {}): Promise<T> {
    const { status, body } = await ask<T>(method, path, wish);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
  return {
    ask,
    get,
    change,
    make: <T>(path: string, wish: object) => change<T>("POST", path, wish),
    /** Orders of a customer, by the phone's number. */
    async ordersOf(waId: string): Promise<OrderSummary[]> {
      const { orders } = await get<Board>("/orders/board");
      return orders.filter(({ customer }) => customer.phone?.replace(/\D/g, "") === waId);
    },
    /** Leaves nothing to accept: what another journey left would take the board over. */
    async cancelPending(): Promise<void> {
      for (const { id, status, version } of (await get<Board>("/orders/board")).orders)
        if (status === "pending") await ask("POST", `/orders/${id}/cancel`, { reason: "left over", version });
    },
    order: (id: string) => get<OrderDetail>(`/orders/${id}`),
    /** Acts on an order as it is by now: nobody else does. */
    async act<T = { order: OrderDetail }>(id: string, verb: "status" | "cancel", wish: object): Promise<Answer<T>> {
      const { version } = await get<OrderDetail>(`/orders/${id}`);
      return ask("POST", `/orders/${id}/${verb}`, { ...wish, version });
    },
    async conversationOf(name: string): Promise<Conversation | null> {
      const { items } = await get<{ items: Conversation[] }>(`/conversations?search=${encodeURIComponent(name)}`);
      return items[0] ?? null;
    },
    messages: async (conversationId: string) =>
      (await get<{ items: Message[] }>(`/conversations/${conversationId}/messages?limit=200`)).items,
  };
}
