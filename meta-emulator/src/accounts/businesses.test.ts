import { afterEach, beforeEach, expect, test } from "vitest";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";

const partner = "300000000000099";
const line = "/v24.0/800000000000001";
const share = { waba_currency: "USD", waba_id: ids.waba };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function describeLine(): Promise<void> {
  desk.emulator.describe({
    portfolios: [{ id: partner, name: "Example Partner Ltd" }],
    apps: [{ id: ids.app, businessId: partner }],
    creditLines: [
      { id: "800000000000001", portfolioId: partner },
      { id: "800000000000002", portfolioId: partner },
    ],
    tokens: [
      { token: "PARTNER", appId: ids.app, kind: "system_user" },
      { token: "PARTNER_MESSAGING", appId: ids.app, kind: "system_user", scopes: ["whatsapp_business_management"] },
      { token: "CUSTOMER", appId: ids.app, kind: "business", wabaIds: [ids.waba] },
    ],
  });
  await desk.call("POST", `/control/wabas/${ids.waba}/acts`, { type: "partner", event: "added", appId: ids.app });
}
async function attach(): Promise<Record<string, string>> {
  await describeLine();
  const query = new URLSearchParams(share);
  const path = `${line}/whatsapp_credit_sharing_and_attach?${query}`;
  const { body } = await desk.call("POST", path, undefined, "PARTNER");
  return { allocation: String(body.allocation_config_id) };
}
async function deliver(): Promise<void> {
  await desk.customerWrites("dana", { type: "text", body: "Hi" });
  const id = await desk.sendText("+15555550123", "Hello");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
}
test("a shared line pays, twice if asked twice, until the last share is revoked", async () => {
  desk.emulator.describe({ wabas: [{ id: ids.waba, standing: { fundingId: null } }] });
  const first = await attach();
  const second = await attach();
  expect(second.allocation).not.toBe(first.allocation);
  const funding = async () =>
    (await desk.call("GET", `/v24.0/${ids.waba}?fields=primary_funding_id`, undefined, "CUSTOMER")).body;
  const path = `/v24.0/${first.allocation}?fields=receiving_credential`;
  const { body } = await desk.call("GET", path, undefined, "PARTNER");
  const credential = (body.receiving_credential as unknown as { id: string }).id;
  expect(await funding()).toMatchObject({ primary_funding_id: credential });
  await deliver();
  for (const { allocation } of [first, second]) {
    expect(await funding()).toMatchObject({ primary_funding_id: credential });
    await desk.call("DELETE", `/v24.0/${allocation}`, undefined, "PARTNER");
  }
  expect(await funding()).toMatchObject({ primary_funding_id: "0" });
  const id = await desk.sendText("+15555550123", "Hello?");
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("failed"));
});

test("an employee's system token may not touch credit", async () => {
  await describeLine();
  desk.emulator.describe({ tokens: [{ token: "EMPLOYEE", appId: ids.app, kind: "system_user", role: "employee" }] });
  const { body } = await desk.call("GET", `/v24.0/${partner}/extendedcredits`, undefined, "EMPLOYEE");
  expect(body.error).toMatchObject({ code: 200 });
});

test("a QR code can be looked at, as a drawing and as a picture", async () => {
  const path = `/v24.0/${ids.number}/message_qrdls`;
  for (const [format, type] of [
    ["SVG", "image/svg+xml"],
    ["PNG", "image/png"],
  ]) {
    const { body } = await desk.call("POST", path, { prefilled_message: "Hi", generate_qr_image: format });
    const image = await fetch(String(body.qr_image_url));
    expect(image.status).toBe(200);
    expect(image.headers.get("content-type")).toContain(type);
    const listed = await desk.call("GET", `${path}?fields=code,qr_image_url.format(${format})`);
    expect(listed.body.data).toContainEqual({ code: body.code, qr_image_url: body.qr_image_url });
    await desk.call("DELETE", `${path}/${String(body.code)}`);
    expect((await fetch(String(body.qr_image_url))).status).toBe(404);
  }
});

test("a picture uploaded in pieces becomes the profile's", async () => {
  const bytes = Buffer.from("not really a picture");
  const query = new URLSearchParams({ file_name: "p.jpg", file_length: String(bytes.length), file_type: "image/jpeg" });
  const session = await desk.call("POST", `/v24.0/${ids.app}/uploads?${query}`, undefined, appToken());
  const upload = await fetch(`${desk.emulator.url}/v24.0/${String(session.body.id)}`, {
    method: "POST",
    headers: { authorization: `OAuth ${ids.token}`, file_offset: "0" },
    body: bytes,
  });
  const { h } = (await upload.json()) as { h: string };
  const path = `/v24.0/${ids.number}/whatsapp_business_profile`;
  const product = { messaging_product: "whatsapp" };
  expect((await desk.call("POST", path, { ...product, profile_picture_handle: h })).body).toEqual({ success: true });
  const { body } = await desk.call("GET", `${path}?fields=profile_picture_url`);
  const [{ profile_picture_url: link }] = body.data as unknown as [{ profile_picture_url: string }];
  expect(await (await fetch(link)).text()).toBe("not really a picture");
});
