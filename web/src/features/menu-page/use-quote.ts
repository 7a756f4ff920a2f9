import type { PublicQuote, QuotePublicOrder } from "@croozer/contracts/public-menu";
import { useEffect, useState } from "react";
import type { z } from "zod";
import { fetchQuote, MenuProblem } from "./api.ts";

/** Typing is over. */
const restMs = 250;

export type Quoted = {
  quote: PublicQuote | null;
  /** False while the quote is of what stood here a moment ago. */
  isCurrent: boolean;
  problem: MenuProblem | null;
};

/** What it costs as it stands, by the server; asked again after each change. Null asks for nothing. */
export function useQuote(
  slug: string,
  body: z.input<typeof QuotePublicOrder> | null,
  language: string,
  turn = 0,
): Quoted {
  const asked = body === null ? null : JSON.stringify([language, turn, body]);
  const [told, setTold] = useState<{ asked: string; quote: PublicQuote } | null>(null);
  const [failed, setFailed] = useState<{ asked: string; problem: MenuProblem } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const stop = new AbortController();
    const [, , wanted] = JSON.parse(asked);
    const timer = setTimeout(() => {
      fetchQuote(slug, wanted, stop.signal).then(
        (quote) => setTold({ asked, quote }),
        (error: unknown) => {
          if (!stop.signal.aborted && error instanceof MenuProblem) setFailed({ asked, problem: error });
        },
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [slug, asked]);
  return {
    quote: asked === null ? null : (told?.quote ?? null),
    isCurrent: told !== null && told.asked === asked,
    problem: failed !== null && failed.asked === asked ? failed.problem : null,
  };
}
