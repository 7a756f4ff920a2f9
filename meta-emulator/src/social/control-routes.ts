import type { FastifyInstance } from "fastify";
import { viewMessage } from "../messaging/chats.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import { findAccount, type SocialAccount } from "./accounts.ts";
import { type NewComment, writeComment } from "./comments.ts";
import { getContact, saveContact } from "./contacts.ts";
import { type EventKind, fieldOf } from "./fields.ts";
import { type OwnMessage, writeByHand } from "./own-inbox.ts";
import { byPerson, tellSocial } from "./tell.ts";
import type { SocialContact } from "./types.ts";

const id = { type: "string", pattern: "^[A-Za-z0-9_.:-]{1,128}$" } as const;
const text = { type: "string", minLength: 1 } as const;

type Pair = { Params: { id: string; accountId: string } };
type ContactChange = { ownerAppId?: string | null; followsBusiness?: boolean };
type AnyEvent = { accountId: string; customerId: string; kind: EventKind; event: Record<string, unknown> };

/** What a test or the operator does at Pages and Instagram accounts besides chatting. */
export async function socialControlRoutes(server: FastifyInstance, sim: Simulation): Promise<void> {
  server.get<Pair>(
    "/customers/:id/contacts/:accountId",
    { schema: { summary: "The person as a Page or an Instagram account knows them: PSID or IGSID, consent, owner." } },
    ({ params }) => getKnown(sim, params),
  );
  server.patch<Pair & { Body: ContactChange }>(
    "/customers/:id/contacts/:accountId",
    {
      schema: {
        summary: "Who owns the thread (null: every app hears it), whether the person follows the account.",
        body: object({ ownerAppId: { type: ["string", "null"] }, followsBusiness: { type: "boolean" } }),
      },
    },
    ({ params, body }) => {
      const contact = Object.assign(getKnown(sim, params), body);
      saveContact(sim.world, contact);
      return contact;
    },
  );
  server.post<{ Body: NewComment }>(
    "/comments",
    {
      schema: {
        summary: "A person comments on a post of a Page or an Instagram account.",
        body: object({ accountId: id, customerId: id, text, mediaId: text }, ["accountId", "customerId", "text"]),
      },
    },
    ({ body }) => writeComment(sim, getAccount(sim, body.accountId), getPerson(sim, body.customerId), body),
  );
  server.post<{ Body: OwnMessage }>(
    "/business-messages",
    {
      schema: {
        summary: "Somebody of the business writes by hand, in Meta's own inbox: the apps hear an echo.",
        body: object({ accountId: id, customerId: id, text }, ["accountId", "customerId", "text"]),
      },
    },
    ({ body }) => viewMessage(writeByHand(sim, getAccount(sim, body.accountId), getPerson(sim, body.customerId), body)),
  );
  server.post<{ Body: AnyEvent }>(
    "/social-events",
    {
      schema: {
        summary: "Any messaging event of a person's chat: `event` stands beside sender, recipient and timestamp.",
        body: object(
          { accountId: id, customerId: id, kind: { enum: Object.keys(fieldOf) }, event: { type: "object" } },
          ["accountId", "customerId", "kind", "event"],
        ),
      },
    },
    ({ body }) => {
      const account = getAccount(sim, body.accountId);
      const contact = getKnown(sim, { id: body.customerId, accountId: account.id });
      const event = byPerson(contact, sim.clock.now(), body.event);
      tellSocial(sim, account, contact, { kind: body.kind, label: Object.keys(body.event)[0] ?? body.kind, event });
      return { event };
    },
  );
}

function getKnown(sim: Simulation, { id, accountId }: Pair["Params"]): SocialContact {
  return getContact(sim.world, getAccount(sim, accountId).id, getPerson(sim, id));
}

function getAccount(sim: Simulation, id: string): SocialAccount {
  const account = findAccount(sim.world, id);
  if (!account) throw new ApiError(404, "account_unknown", `there is no Page or Instagram account ${id}`);
  return account;
}

function getPerson(sim: Simulation, id: string): string {
  if (!sim.world.customers.find(id)) throw new ApiError(404, "customer_unknown", `there is no customer ${id}`);
  return id;
}

function object(properties: Record<string, unknown>, required: string[] = []) {
  return { type: "object", properties, required, additionalProperties: false };
}
