import "./ui/reset.css";
import "@fontsource-variable/rubik/index.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./ui/tokens.css";
import "./ui/global.css";
import "./ui/touch.css";
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider, useDirection } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, useEffect, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { keepLastBoard } from "./features/orders/last-board/keep-last-board.ts";
import { directionOf, firstLanguage } from "./lib/language.ts";
import { queryClient } from "./lib/query.ts";
import { meQuery, SessionProvider } from "./lib/session.ts";
import { useLanguage } from "./lib/use-language.ts";
import { useTexts } from "./lib/use-texts.ts";
import { router } from "./router.tsx";
import { speak } from "./speak.ts";
import { Dialogs } from "./ui/Dialogs.tsx";
import { Toasts } from "./ui/Toasts.tsx";
import { cssVariablesResolver, themeWith } from "./ui/theme.ts";
import { WindowEdge } from "./ui/WindowEdge.tsx";
import { isDashboardPage } from "./worker/shell-cache.ts";

// The content security policy allows no eval; without this Zod would try it and be reported.
z.config({ jitless: true });
keepLastBoard();

// The same key as in public/first-paint.js.
const colorSchemeManager = localStorageColorSchemeManager({ key: "croozer.scheme" });

/** Keeps Mantine's direction with the language; nothing is mounted anew, so that no draft is lost. */
function DirectionOfLanguage() {
  const { setDirection } = useDirection();
  const direction = directionOf(useLanguage());
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}

function App() {
  const t = useTexts("ui");
  const [close, clear] = [t("close"), t("clear")];
  const theme = useMemo(() => themeWith({ close, clear }), [close, clear]);
  return (
    <DirectionProvider initialDirection={directionOf(useLanguage())}>
      <DirectionOfLanguage />
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <WindowEdge />
        <QueryClientProvider client={queryClient}>
          <SessionProvider>
            <Toasts />
            <RouterProvider router={router} />
            <Dialogs />
          </SessionProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

// Who this is and what a member sees first are fetched side by side with the texts.
if (isDashboardPage(location.pathname)) {
  void queryClient.prefetchQuery(meQuery);
  const screen = [
    import("./features/shell/Shell.tsx"),
    import("./features/inbox/InboxPage.tsx"),
    import("./features/inbox/first-answers.ts"),
  ];
  // What cannot be fetched is told where it is drawn.
  void Promise.allSettled(screen);
}
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
await speak(firstLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
