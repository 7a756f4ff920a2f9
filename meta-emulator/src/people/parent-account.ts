import { requireScope, sees } from "../graph/access.ts";
import { unsupportedRequest } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";

/** `GET /{business-id}/parent-bsuid-accounts`: the account, and every portfolio enrolled in it. */
export function readParentAccount({ sim, access, method, id }: GraphCall): unknown {
  const portfolio = sim.world.portfolios.find(id);
  const wabas = [...sim.world.wabas.values()].filter(({ portfolioId }) => portfolioId === id);
  if (!portfolio || access.kind === "app" || !wabas.some((waba) => sees(access.token, waba.id))) {
    throw unsupportedRequest(method, id);
  }
  requireScope(access.token, "whatsapp_business_management");
  const { parentAccountId } = portfolio;
  if (parentAccountId === null) return {};
  const enrolled = [...sim.world.portfolios.values()].filter((each) => each.parentAccountId === parentAccountId);
  return {
    parent_bsuid_account_id: parentAccountId,
    enrolled_business_portfolios: enrolled.map((each) => each.id),
  };
}
