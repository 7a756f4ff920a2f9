import type { GraphTable } from "../graph/operation.ts";
import { assignUser, listAssignedUsers, removeUser } from "./assigned-users.ts";
import { listClientWabas, listOwnedWabas, readBusiness } from "./business.ts";
import { debugToken } from "./debug-token.ts";
import { exchange } from "./exchange.ts";
import { exchangeInstagramToken, refreshInstagramToken } from "./instagram-exchange.ts";
import { listPermissions, readUser, revokeAll, revokeOne } from "./me.ts";
import { listPages } from "./pages.ts";
import { fetchBusinessToken } from "./system-user-tokens.ts";
import { changeWaba, readWaba } from "./waba.ts";

const user = {
  "": { GET: readUser },
  accounts: { GET: listPages },
  permissions: { GET: listPermissions, DELETE: revokeAll },
  "permissions/": { DELETE: revokeOne },
};

export const accountsTable: GraphTable = {
  nodes: {
    waba: {
      "": { GET: readWaba, POST: changeWaba },
      assigned_users: { GET: listAssignedUsers, POST: assignUser, DELETE: removeUser },
    },
    business: {
      "": { GET: readBusiness },
      owned_whatsapp_business_accounts: { GET: listOwnedWabas },
      client_whatsapp_business_accounts: { GET: listClientWabas },
      system_user_access_tokens: { POST: fetchBusinessToken },
    },
    user,
    system_user: user,
  },
  roots: { debug_token: { GET: debugToken } },
  openRoots: {
    "oauth/access_token": { GET: exchange, POST: exchange },
    access_token: { GET: exchangeInstagramToken },
    refresh_access_token: { GET: refreshInstagramToken },
  },
};
