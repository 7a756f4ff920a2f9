import type { ErrorCode, Problem } from "@croozer/contracts/errors";
import type {
  PlacedPublicOrder,
  PlacePublicOrder,
  PublicMenu,
  PublicQuote,
  QuotePublicOrder,
} from "@croozer/contracts/public-menu";
import type { TrackedPayment } from "@croozer/contracts/tracking";
import type { z } from "zod";

/** Why something was not done: a code of the server, or that nobody answered. */
export class MenuProblem extends Error {
  readonly code: ErrorCode | "offline";
  readonly details: unknown;
  constructor(code: ErrorCode | "offline", details?: unknown) {
    super(code);
    this.name = "MenuProblem";
    this.code = code;
    this.details = details;
  }
}

/**
 * Asks our own server, whose answers its own tests check: this page carries no schemas.
 * @throws MenuProblem
 */
async function ask<Answer>(path: string, body?: object, signal?: AbortSignal): Promise<Answer> {
  const headers = new Headers({ accept: "application/json", "x-language": document.documentElement.lang });
  if (body !== undefined) headers.set("content-type", "application/json");
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(path, { ...sent, headers, ...(signal === undefined ? {} : { signal }) }).catch(
    (error: unknown) => {
      if (signal?.aborted === true) throw error;
      throw new MenuProblem("offline");
    },
  );
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer as Answer;
  const problem = answer as Partial<Problem> | null;
  throw new MenuProblem(problem?.code ?? "offline", problem?.details);
}

const of = (slug: string) => `/api/menu/${encodeURIComponent(slug)}`;

export const fetchMenu = (slug: string) => ask<PublicMenu>(of(slug));
export const fetchQuote = (slug: string, body: z.input<typeof QuotePublicOrder>, signal: AbortSignal) =>
  ask<PublicQuote>(`${of(slug)}/quote`, body, signal);
export const sendOrder = (slug: string, body: z.input<typeof PlacePublicOrder>) =>
  ask<PlacedPublicOrder>(`${of(slug)}/orders`, body);
export const openPayment = (token: string) =>
  ask<z.infer<typeof TrackedPayment>>(`/api/track/${encodeURIComponent(token)}/pay`, {});
