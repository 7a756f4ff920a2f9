import { useState } from "react";

/** The server takes so many by name; more are taken by a filter. */
const most = 500;

/** Which rows are ticked. */
export function useSelection() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    set: (of: readonly string[], on: boolean) =>
      setIds((before) => {
        const after = new Set(before);
        for (const id of of) {
          if (!on) after.delete(id);
          else if (after.size < most) after.add(id);
        }
        return after;
      }),
    clear: () => setIds(new Set()),
  };
}
