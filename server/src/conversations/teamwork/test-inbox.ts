import type { Conversation, Message } from "@croozer/contracts/conversations";
import type { Role } from "@croozer/contracts/permissions";
import type { ConversationAct } from "@croozer/contracts/teamwork";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Caller } from "../../platform/http/access.ts";
import { createHttp, type Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { conversationRoutes } from "../routes.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Person = { name: string; userId: string; memberId: string; role: Role };

/** A business whose people answer together, asked over HTTP; its clock stands still until it is set. */
export type TestInbox = {
  platform: TestPlatform;
  http: Http;
  business: TestBusiness;
  clock: ReturnType<typeof heldClock>;
  members: Record<"dana" | "avi" | "noa" | "boss", Person>;
  call<T = Record<string, unknown>>(
    as: string,
    method: Method,
    url: string,
    body?: object,
  ): Promise<{ status: number; body: T & { code?: string; details?: unknown } }>;
  /** A conversation of somebody who never wrote before. */
  start(part?: Parameters<typeof hear>[1]): Promise<{ id: string; from: string }>;
  conversation(id: string): Promise<Conversation>;
  /** What the thread tells of acts, line by line. */
  told(id: string): Promise<{ by: string; acts: ConversationAct[] }[]>;
  close(): Promise<void>;
};

export async function openTestInbox(start = new Date()): Promise<TestInbox> {
  const clock = heldClock(start);
  const platform = await openTestPlatform({ clock });
  const business = await openTestBusiness(platform);
  const person = (name: string, role: Role): Person => ({ name, role, userId: newId(), memberId: newId() });
  const members = {
    dana: person("Dana", "agent"),
    avi: person("Avi", "agent"),
    noa: person("Noa", "agent"),
    boss: person("Boss", "manager"),
  };
  await business.inTx(async (tx) => {
    for (const { userId, memberId, name, role } of Object.values(members)) {
      await tx.query("insert into users (id, email, name) values ($1, $2, $3)", [
        userId,
        `${userId}@example.com`,
        name,
      ]);
      await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, $4)", [
        ...[business.id, memberId, userId, role],
      ]);
    }
  });
  const byName = new Map<string, Person>(Object.entries(members));
  const callerOf = (who: string | undefined): Caller | null => {
    const one = byName.get(who ?? "");
    const { userId, name, memberId, role } = one ?? { ...members.dana, userId: "" };
    if (userId === "") return null;
    return {
      kind: "person",
      userId,
      name,
      isSuperAdmin: false,
      memberships: [{ businessId: business.id, memberId, role }],
    };
  };
  const http = await createHttp(platform, async ({ authorization }) => callerOf(authorization));
  conversationRoutes(http);
  await http.app.ready();
  let customers = 0;
  const call: TestInbox["call"] = async (as, method, url, body) => {
    const sent = body === undefined ? {} : { payload: body };
    const answer = await http.app.inject({ method, url, headers: { authorization: as }, ...sent });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    ...{ platform, http, business, clock, members, call },
    async start(part = {}) {
      const from = `1555555${String(++customers).padStart(4, "0")}`;
      const { conversationId } = await hear(business, { from, at: clock.now(), ...part });
      return { id: conversationId, from };
    },
    conversation: async (id) => (await call<Conversation>("boss", "GET", `/api/conversations/${id}`)).body,
    async told(id) {
      const { body } = await call<{ items: Message[] }>("boss", "GET", `/api/conversations/${id}/messages`);
      return body.items.flatMap(({ content }) =>
        content.type === "event" ? [{ by: content.by.name || content.by.kind, acts: content.acts }] : [],
      );
    },
    async close() {
      await http.app.close();
      await platform.close();
    },
  };
}
