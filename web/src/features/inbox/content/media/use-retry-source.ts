import type { MediaFile } from "@croozer/contracts/media";
import { useRef } from "react";

const notSoonerThanMs = 60_000;

/** For `onError` of what loads a file: its address may be over, so a new one is asked for, once in a while. */
export function useRetrySource(renew: () => Promise<MediaFile | null>): () => void {
  const askedAtMs = useRef(0);
  return () => {
    if (Date.now() - askedAtMs.current < notSoonerThanMs) return;
    askedAtMs.current = Date.now();
    void renew();
  };
}
