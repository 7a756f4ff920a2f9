import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An account's catalogue at a Graph API of the tests. */
export type TestShop = {
  url: string;
  catalogue: { id: string; name: string } | null;
  products: object[];
  /** Answered instead. */
  refusal: { code: number; message: string } | null;
  calls: string[];
  close(): Promise<void>;
};

/** Two products a page, so that a menu of three turns one. */
const perPage = 2;

export async function openTestShop(): Promise<TestShop> {
  const shop: TestShop = {
    ...{ url: "", catalogue: null, products: [], refusal: null, calls: [] },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const page = (after: number): object => ({
    data: shop.products.slice(after, after + perPage),
    paging: {
      cursors: { after: String(after + perPage) },
      ...(after + perPage < shop.products.length ? { next: "…" } : {}),
    },
  });
  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? "", "http://meta");
    const path = url.pathname.split("/").slice(2).join("/");
    shop.calls.push(path);
    const answer = (): object => {
      if (shop.refusal !== null) return { error: shop.refusal };
      if (path.endsWith("/product_catalogs")) return { data: shop.catalogue === null ? [] : [shop.catalogue] };
      return page(Number(url.searchParams.get("after") ?? 0));
    };
    reply.setHeader("content-type", "application/json");
    reply.end(JSON.stringify(answer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return shop;
}
