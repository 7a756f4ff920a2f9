import { useState } from "react";
import { useBusinessId } from "../../lib/session.ts";
import { outboxKeyOf } from "./outbox/outbox-key.ts";

function isKept(businessId: string): boolean {
  try {
    return localStorage.getItem(outboxKeyOf(businessId)) !== null;
  } catch {
    return false;
  }
}

/** Whether something may be on its way to the server: a thread is open or was, or an earlier page left something. */
export function useHasWritten(isThreadOpen: boolean): boolean {
  const businessId = useBusinessId();
  const [has, setHas] = useState(() => isKept(businessId));
  if (isThreadOpen && !has) setHas(true);
  return has;
}
