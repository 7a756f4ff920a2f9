import { afterAll, beforeAll, expect, test } from "vitest";
import { type Answer, type Desk, ids, openDesk } from "../testing/desk.ts";
import { pngFile } from "../testing/files.ts";

const others = Array.from({ length: 4 }, (_, n) => `20000000000001${n}`);
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ linkedMedia: "trust" });
  desk.emulator.describe({
    phoneNumbers: others.map((id, n) => ({
      id,
      wabaId: ids.waba,
      displayPhoneNumber: `+1 555-555-011${n}`,
      verifiedName: `Branch ${n}`,
    })),
    templates: ["one", "two", "three"].map((name) => ({ wabaId: ids.waba, name, body: "Your order is on its way." })),
  });
});
afterAll(() => desk.close());

type Page = { data: { id: string }[]; paging?: { cursors: object; next?: string; previous?: string } };
const get = async (path: string, token?: string | null) => (await desk.call("GET", path, undefined, token)).body;
const form = async (path: string, body: FormData | URLSearchParams, token: string | null = ids.token) => {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(desk.emulator.url + path, { method: "POST", headers, body });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
};

test("an object is read with its edges, their fields and limits", async () => {
  const fields = "name,phone_numbers.limit(2){verified_name},message_templates{name,status},owner_business_info{id}";
  const waba = (await get(`/v24.0/${ids.waba}?fields=${fields}`)) as unknown as Record<string, Page>;
  expect(waba).toMatchObject({ name: "Example Shop WABA", owner_business_info: { id: ids.portfolio }, id: ids.waba });
  expect(waba.owner_business_info).toEqual({ id: ids.portfolio });
  expect(waba.phone_numbers?.data).toEqual([
    { verified_name: "Example Shop", id: ids.number },
    { verified_name: "Branch 0", id: others[0] },
  ]);
  expect(Object.keys(waba.message_templates?.data[0] ?? {}).sort()).toEqual(["id", "name", "status"]);
  const next = new URL(waba.phone_numbers?.paging?.next ?? "");
  expect(next.pathname).toBe(`/v24.0/${ids.waba}/phone_numbers`);
  const page = (await get(next.pathname + next.search)) as unknown as Page;
  expect(page.data).toMatchObject([{ verified_name: "Branch 1" }, { verified_name: "Branch 2" }]);
});

test("an edge that has nothing is left out, one that there is not is no field", async () => {
  expect(await get(`/v24.0/${ids.waba}?fields=id,flows{name}`)).toEqual({ id: ids.waba });
  expect((await get(`/v24.0/${ids.waba}?fields=id,poems{name}`)).error?.message).toBe(
    "(#100) Tried accessing nonexisting field (poems) on node type (WhatsAppBusinessAccount)",
  );
});

test("fields reach into lists", async () => {
  const { health_status: health } = await get(`/v24.0/${ids.number}?fields=health_status{entities{id,entity_type}}`);
  expect(health).toMatchObject({ entities: expect.arrayContaining([{ entity_type: "WABA", id: ids.waba }]) });
  expect(Object.keys(Object(health))).toEqual(["entities"]);
});

test.each(["id{", "id}", "a{b}}", "id,,name", "{", "id.limit(2", "na me"])(
  "fields=%s is a wrong syntax",
  async (fields) => {
    const { error } = await get(`/v24.0/${ids.waba}?fields=${encodeURIComponent(fields)}`);
    expect(error).toMatchObject({
      code: 2500,
      message: expect.stringMatching(/^Syntax error "Expected .* at character \d+: /),
    });
  },
);

test.each([`${ids.waba}/phone_numbers`, `${ids.portfolio}/owned_whatsapp_business_accounts`, "me/accounts"])(
  "%s is read page by page, there and back",
  async (edge) => {
    desk.emulator.describe({
      wabas: ["2", "3"].map((n) => ({ id: `10000000000000${n}`, portfolioId: ids.portfolio })),
      pages: ["1", "2", "3"].map((n) => ({ id: `70000000000000${n}`, name: n })),
      tokens: [
        {
          token: "ALL",
          appId: ids.app,
          scopes: ["business_management", "whatsapp_business_management", "pages_show_list"],
        },
      ],
    });
    const whole = (await get(`/v24.0/${edge}?limit=100`, "ALL")) as unknown as Page;
    expect(whole.data.length).toBeGreaterThan(2);
    expect(whole.paging?.next).toBeUndefined();
    const pages: Page[] = [];
    let path: string | undefined = `/v24.0/${edge}?limit=2&fields=id&access_token=ALL`;
    while (path !== undefined) {
      const page = (await get(path, null)) as unknown as Page;
      pages.push(page);
      const next: string | undefined = page.paging?.next;
      path = next?.slice(desk.emulator.url.length);
    }
    expect(pages.flatMap(({ data }) => data.map(({ id }) => id))).toEqual(whole.data.map(({ id }) => id));
    const back = pages.at(-1)?.paging?.previous?.slice(desk.emulator.url.length) ?? "";
    expect(((await get(back, null)) as unknown as Page).data).toEqual(pages.at(-2)?.data);
  },
);

test.each([
  ["", "v21.0"],
  ["/v2.12", "v21.0"],
  ["/v20.0", "v21.0"],
  ["/v21.0", "v21.0"],
  ["/v26.0", "v26.0"],
])("a call with the version %j is served as %s", async (version, served) => {
  const headers = { authorization: `Bearer ${ids.token}` };
  const response = await fetch(`${desk.emulator.url}${version}/${ids.number}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("facebook-api-version")).toBe(served);
});

test.each(["/v27.0", "/v26.1", "/v024.0", "/v24", "/v0.0", "/V24.0"])("there is no version %s", async (version) => {
  expect((await get(`${version}/${ids.number}`)).error).toMatchObject({ code: 2500 });
});

test("of a parameter that comes twice the last one counts", async () => {
  expect(await get(`/v24.0/${ids.number}?fields=verified_name&fields=id`)).toEqual({ id: ids.number });
  expect(await get(`/v24.0/${ids.number}?fields=id&access_token=NOBODYS&access_token=${ids.token}`, null)).toEqual({
    id: ids.number,
  });
});

test("a form may nest its parameters in brackets, as PHP's clients do", async () => {
  const answer = await form(
    `/v24.0/${ids.number}/messages`,
    new URLSearchParams([
      ["messaging_product", "whatsapp"],
      ["to", "15555550123"],
      ["type", "interactive"],
      ["interactive[type]", "button"],
      ["interactive[body][text]", "Shall we?"],
      ["interactive[action][buttons][0][type]", "reply"],
      ["interactive[action][buttons][0][reply][id]", "yes"],
      ["interactive[action][buttons][0][reply][title]", "Yes"],
    ]),
  );
  expect(answer.body).not.toHaveProperty("error");
  const { sends } = await get("/control/sends?type=interactive");
  expect(sends).toMatchObject([{ raw: { interactive: { action: { buttons: [{ reply: { id: "yes" } }] } } } }]);
  const odd = await form(
    `/v24.0/${ids.number}/messages`,
    new URLSearchParams([
      ["__proto__[to]", "1"],
      ["[", "2"],
      [`a${"[b]".repeat(500)}`, "3"],
    ]),
  );
  expect(odd.body.error).toMatchObject({ code: 100 });
});

test("a multipart form brings parameters too, the token among them", async () => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ messaging_product: "whatsapp", to: "15555550123", type: "text" })) {
    body.set(name, value);
  }
  body.set("text", JSON.stringify({ body: "from a form" }));
  expect((await form(`/v24.0/${ids.number}/messages`, body)).body).toHaveProperty("messages");
  const file = new FormData();
  file.set("access_token", ids.token);
  file.set("file", new File([new Uint8Array(pngFile())], "שלום.png", { type: "image/png" }));
  file.set("messaging_product", "whatsapp");
  expect((await form(`/v24.0/${ids.number}/media`, file, null)).body).toHaveProperty("id");
});
