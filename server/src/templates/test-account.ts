import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type KeptByMeta = {
  id: string;
  name: string;
  language: string;
  status: string;
  category: string;
  components?: object[];
};
type Refusal = { code: number; error_subcode?: number; error_user_msg?: string };

/** An account's templates at a Graph API of the tests: takes everything in for review unless told otherwise. */
export type TestAccount = {
  url: string;
  templates: KeptByMeta[];
  /** Of templates whose names begin so. */
  refusing: Map<string, Refusal>;
  calls: string[];
  close(): Promise<void>;
};

export async function openTestAccount(): Promise<TestAccount> {
  const account: TestAccount = {
    url: "",
    templates: [],
    refusing: new Map(),
    calls: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  let count = 0;
  const create = ({ name, language, category }: KeptByMeta): object => {
    const refusal = [...account.refusing].find(([begins]) => name.startsWith(begins))?.[1];
    if (refusal) return { error: { message: "Invalid parameter", ...refusal } };
    if (account.templates.some((one) => one.name === name && one.language === language))
      return { error: { code: 100, error_subcode: 2388024, message: "Invalid parameter" } };
    count += 1;
    const template = { id: `90000000000${count}`, name, language, status: "PENDING", category };
    account.templates.push(template);
    return template;
  };
  /** Two a page, so that every listing turns some. */
  const page = (after: number): object => ({
    data: account.templates.slice(after, after + 2),
    paging: { cursors: { after: String(after + 2) }, ...(after + 2 < account.templates.length ? { next: "…" } : {}) },
  });
  const server = createServer(async (request, reply) => {
    const url = new URL(request.url ?? "", "http://meta");
    account.calls.push(`${request.method} ${url.pathname.split("/").slice(2).join("/")}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString() || "{}");
    const answer = (): object => {
      if (request.method === "GET") return page(Number(url.searchParams.get("after") ?? 0));
      if (request.method === "POST" && url.pathname.endsWith("/message_templates")) return create(body);
      const id = url.searchParams.get("hsm_id") ?? url.pathname.split("/").at(-1);
      if (request.method === "DELETE") account.templates = account.templates.filter((one) => one.id !== id);
      else for (const one of account.templates) if (one.id === id) one.status = "PENDING";
      return { success: true };
    };
    reply.setHeader("content-type", "application/json");
    reply.end(JSON.stringify(answer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  account.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return account;
}
