import { GraphError, unsupportedRequest, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";

/**
 * `POST /{client-business-id}/system_user_access_tokens?fetch_only=true`: the business token that the app got when the
 * customer signed up, once more.
 */
export function fetchBusinessToken({ sim, access, method, id, params }: GraphCall): unknown {
  if (access.kind === "app" || access.token.kind === "user" || access.token.kind === "page")
    throw unsupportedRequest(method, id);
  if (String(params.fetch_only) !== "true") throw wrongParameter("Param fetch_only must be true");
  const { system_user_id: systemUserId } = params;
  const found = [...sim.world.tokens.values()]
    .filter((token) => token.kind === "business" && token.appId === access.app.id && token.clientBusinessId === id)
    .filter((token) => systemUserId === undefined || token.userId === String(systemUserId))
    .filter(({ revokedSubcode }) => revokedSubcode === null)
    .at(-1);
  if (!found) throw new GraphError({ code: 200, message: "(#200) The app is not installed in this business" });
  return { access_token: found.token };
}
