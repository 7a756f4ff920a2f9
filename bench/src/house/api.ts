import { setTimeout as wait } from "node:timers/promises";
import type { House } from "./house.ts";

export type Api = ReturnType<typeof openApi>;

/** The API as a program uses it: with a key, and again and again until it is answered. */
export function openApi({ url, apiKey }: Pick<House, "url" | "apiKey">) {
  const once = async <T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      signal: AbortSignal.timeout(10_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  };
  return {
    /** What the server accepts or refuses; its failures, and connections that break, are tried again. */
    async ask<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
      for (;;) {
        const answer = await once<T>(method, path, body).catch(() => null);
        if (answer !== null && answer.status < 500 && answer.status !== 429) return answer;
        await wait(150);
      }
    },
  };
}
