import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { OrderDetail } from "@croozer/contracts/orders";
import type { Role } from "@croozer/contracts/permissions";
import { openTestBusiness, saveTestMenu, type TestBusiness, type TestMenu } from "../catalogue/test-shop.ts";
import { newId } from "../platform/db/new-id.ts";
import { createHttp, type Http } from "../platform/http/http.ts";
import type { TestPlatform } from "../platform/test-platform.ts";
import { orderRoutes } from "./routes.ts";

export type Method = "GET" | "POST" | "PATCH" | "PUT";
export type Answer<T> = { status: number; body: T; text: string; headers: Record<string, unknown> };
export type Problem = { code: string; details: Record<string, unknown> & { order: OrderDetail } };
export type Call = <T = OrderDetail>(
  method: Method,
  path: string,
  payload?: object,
  headers?: object,
) => Promise<Answer<T>>;

/** The order routes alone, for people whose cookie is their name, business and role. */
export async function openOrderHttp(platform: TestPlatform): Promise<Http> {
  const users = new Map<string, string>();
  const http = await createHttp(platform, async ({ cookie }) => {
    if (cookie === undefined) return null;
    const [name = "", businessId = "", role = ""] = cookie.split("/");
    const userId = users.get(cookie) ?? newId();
    users.set(cookie, userId);
    const memberships = [{ businessId, memberId: newId(), role: role as Role }];
    return { kind: "person", userId, name, isSuperAdmin: false, memberships };
  });
  orderRoutes(http);
  await http.app.ready();
  return http;
}

export type Desk = TestBusiness & {
  menu: TestMenu;
  /** Somebody at the desk; paths are of `/api/orders`. */
  as: (role: Role, name?: string) => Call;
};

/** A business with the test menu, and people of any role at its desk. */
export async function openDesk(
  platform: TestPlatform,
  http: Http,
  settings: Partial<BusinessSettings> = {},
): Promise<Desk> {
  const business = await openTestBusiness(platform, settings);
  const as: Desk["as"] =
    (role, name = "Dana") =>
    async (method, path, payload, headers = {}) => {
      const answer = await http.app.inject({
        method,
        url: `/api/orders${path}`,
        headers: { cookie: `${name}/${business.businessId}/${role}`, ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
      const { statusCode: status, body: text } = answer;
      const isJson = String(answer.headers["content-type"]).includes("json");
      return { status, text, headers: answer.headers, body: JSON.parse(isJson ? text : "null") };
    };
  return { ...business, menu: await business.inTx(saveTestMenu), as };
}
