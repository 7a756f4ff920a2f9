import { scopedIdOfConversation } from "../social/ids.ts";
import type { World } from "../world/world.ts";

/** What an id of the Graph API may name, and where to look for it. */
const finders = {
  app: (world: World, id: string) => world.apps.find(id) !== null,
  business: (world: World, id: string) => world.portfolios.find(id) !== null,
  waba: (world: World, id: string) => world.wabas.find(id) !== null,
  page: (world: World, id: string) => world.pages.find(id) !== null,
  instagram_account: (world: World, id: string) => world.instagramAccounts.find(id) !== null,
  user: (world: World, id: string) => world.users.find(id) !== null,
  system_user: (world: World, id: string) => world.systemUsers.find(id) !== null,
  person: (world: World, id: string) => world.scopedIds.find(id) !== null,
  conversation: (world: World, id: string) => world.scopedIds.find(scopedIdOfConversation(id) ?? "") !== null,
  social_message: (world: World, id: string) => /^(?:m_|aWdf)/.test(id) && world.messages.find(id) !== null,
  media: (world: World, id: string) => world.media.find(id) !== null,
  template: (world: World, id: string) => world.templates.find(id) !== null,
  upload: (world: World, id: string) => world.uploads.find(id) !== null,
  phone_number: (world: World, id: string) => world.phoneNumbers.find(id) !== null,
  credit_line: (world: World, id: string) => world.creditLines.find(id) !== null,
  allocation: (world: World, id: string) => world.allocations.find(id) !== null,
  catalog: (world: World, id: string) => world.catalogs.find(id) !== null,
  flow: (world: World, id: string) => world.flows.find(id) !== null,
  product: (world: World, id: string) => world.products.find(id) !== null,
};

export type NodeKind = keyof typeof finders;

export function findNodeKind(world: World, id: string): NodeKind | null {
  for (const kind of Object.keys(finders) as NodeKind[]) if (finders[kind](world, id)) return kind;
  return null;
}
