import type { PublicMenu } from "@croozer/contracts/public-menu";
import { useCallback, useEffect, useState } from "react";
import { fetchMenu, MenuProblem } from "./api.ts";

/** Whoever looks on for so long sees what was sold out meanwhile. */
const askEveryMs = 60_000;

export type Loaded = { menu: PublicMenu | null; problem: MenuProblem | null; retry: () => void };

/** The menu, asked for again while it is looked at and when one comes back to it. */
export function useMenu(slug: string): Loaded {
  const [menu, setMenu] = useState<PublicMenu | null>(null);
  const [problem, setProblem] = useState<MenuProblem | null>(null);
  const load = useCallback(() => {
    fetchMenu(slug).then(
      (read) => {
        setMenu(read);
        setProblem(null);
      },
      (error: unknown) => setProblem(error instanceof MenuProblem ? error : new MenuProblem("server.unexpected")),
    );
  }, [slug]);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) load();
    };
    look();
    const timer = setInterval(look, askEveryMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [load]);
  return { menu, problem, retry: load };
}
