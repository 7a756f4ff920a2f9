import { useEffect, useRef } from "react";
import { useConnection } from "../../../lib/socket.ts";
import { chime } from "../ring.ts";
import type { Tune } from "./tones.ts";

/** Sounds once for each that was not there before; not for those that were there when the page opened. */
export function useTuneForEach(tune: Tune, ids: readonly string[] | undefined): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (ids === undefined) return;
    if (known.current !== null && ids.some((id) => !known.current?.has(id))) chime(tune);
    known.current = new Set([...(known.current ?? []), ...ids]);
  }, [tune, ids]);
}

/** A connection that returns sooner is not worth a sound. */
const patienceMs = 2_000;

export function useLostTune(): void {
  const isLost = useConnection() === "offline";
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => chime("lost"), patienceMs);
    return () => clearTimeout(timer);
  }, [isLost]);
}
