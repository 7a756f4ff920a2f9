import { isDashboardPage } from "./shell-cache.ts";

export type OpenPage = { url: string; focused: boolean; visibilityState: string };

/** Nobody there listens, or it is a screen on a wall that must stay as it is. */
const leftAlone = /^\/(?:sign-|orders\/kitchen|orders\/[^/]+\/ticket)/;

/** Which open page is led to a conversation: one of a member, rather the one in front of them. Null where none is. */
export function pageToLead<Page extends OpenPage>(pages: readonly Page[], origin: string): Page | null {
  const fitting = pages.filter(({ url }) => {
    const at = new URL(url);
    return at.origin === origin && isDashboardPage(at.pathname) && !leftAlone.test(at.pathname);
  });
  const inFront = fitting.find(({ focused }) => focused) ?? fitting.find((page) => page.visibilityState === "visible");
  return inFront ?? fitting[0] ?? null;
}
