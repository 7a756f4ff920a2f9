import { Outlet, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";

const ChatDrawer = lazy(async () => ({ default: (await import("./ChatDrawer.tsx")).ChatDrawer }));

/** A page, and over it the conversation that its address names: fetched with all that belongs to it when first asked for. */
export function WithChat() {
  const isOpen = useSearch({ strict: false, select: ({ chat }) => chat !== undefined });
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <>
      <Outlet />
      {wasOpen && (
        <Suspense>
          <ChatDrawer />
        </Suspense>
      )}
    </>
  );
}
