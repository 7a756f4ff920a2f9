import { useNotifications } from "@mantine/notifications";
import { useState } from "react";
import { useLate } from "../lib/use-late.ts";

const load = async () => (await import("./ToastList.tsx")).ToastList;

/** What pops up to say something, fetched with the first of it. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [wanted, setWanted] = useState(false);
  if (notifications.length > 0 && !wanted) setWanted(true);
  const ToastList = useLate(load, wanted);
  return ToastList !== null && <ToastList />;
}
