import type { Http } from "./http.ts";

/**
 * Takes no more connections and waits for the requests under way. What is left after a while is cut: a browser or a
 * client's pool opens connections ahead of need, and one on which nothing was ever asked is not idle by Node's count, but
 * waits for its first request for a minute.
 */
export async function closeHttp({ app }: Pick<Http, "app">, patienceMs = 5_000): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), patienceMs);
  await app.close();
  clearTimeout(cut);
}
