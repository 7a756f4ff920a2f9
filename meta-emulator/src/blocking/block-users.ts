import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import { isObject, type Params, requireProduct } from "../graph/params.ts";
import { newTraceId } from "../world/ids.ts";
import { type BlockResult, blockUser, listBlocked, unblockUser } from "./blocking.ts";

const scope = "whatsapp_business_messaging";
/** More in one request answer 130429; the number is not published. */
const mostAtOnce = 1_000;

/** `POST /{phone-number-id}/block_users` */
export function postBlockUsers({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  return answer(
    "added_users",
    readUsers(params).map((user) => blockUser(sim, number, user)),
  );
}

/** `DELETE /{phone-number-id}/block_users` */
export function deleteBlockUsers({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  return answer(
    "removed_users",
    readUsers(params).map((user) => unblockUser(sim, number, user)),
  );
}

/** `GET /{phone-number-id}/block_users`: a cursor of a list that has changed since answers 139102. */
export function getBlockUsers(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const number = getPhoneNumber(sim, access, method, id, scope);
  const blocked = listBlocked(sim, number.id);
  const version = blocked.map(({ customerId, at }) => `${customerId}${at}`).join();
  const mark = Buffer.from(version).toString("base64url").slice(-8) || "empty";
  const page = pageOf(blocked, { ...call, params: { ...params, ...readCursors(params, mark) } }, ({ waId }) => ({
    messaging_product: "whatsapp",
    wa_id: waId,
  }));
  if (!page.paging) return page;
  const { before, after } = page.paging.cursors;
  return { ...page, paging: { cursors: { before: `${before}.${mark}`, after: `${after}.${mark}` } } };
}

function readUsers(params: Params): string[] {
  requireProduct(params.messaging_product);
  const { block_users: list } = params;
  if (list === undefined) throw missing("block_users");
  if (!Array.isArray(list) || list.length === 0) throw wrongParameter("Param block_users must be a non-empty array.");
  if (list.length > mostAtOnce) throw new GraphError({ code: 130429, details: "Too many users in one request." });
  return list.map((each, at) => {
    if (!isObject(each)) throw wrongParameter(`Param block_users[${at}] must be a JSON object.`);
    if (each.user === undefined) throw missing(`block_users[${at}]['user']`);
    return String(each.user);
  });
}

function readCursors(params: Params, mark: string): Params {
  const cursors: Params = {};
  for (const name of ["after", "before"]) {
    const cursor = params[name];
    if (typeof cursor !== "string" || cursor === "") continue;
    const [index, of] = cursor.split(".");
    if (of !== mark) {
      throw new GraphError({
        code: 139102,
        message: "(#139102) Blocklist concurrent update",
        details: "Blocklist was updated during retrieval - retry with offset 0",
      });
    }
    cursors[name] = index;
  }
  return cursors;
}

/** HTTP 200 when all went well; else 400 with the error and, beside it, what did work. */
function answer(list: "added_users" | "removed_users", results: BlockResult[]): unknown {
  const done = results.filter(({ failure }) => failure === null);
  const failed = results.filter(({ failure }) => failure !== null);
  const body = {
    messaging_product: "whatsapp",
    block_users: {
      [list]: done.map(({ input, waId }) => ({ input, wa_id: waId })),
      ...(failed.length === 0 ? {} : { failed_users: failed.map(viewFailed) }),
    },
  };
  if (failed.length === 0) return body;
  throw new BlockError(body);
}

function viewFailed({ input, waId, failure }: BlockResult): Record<string, unknown> {
  const errors = failure
    ? [{ message: failure.message, code: failure.code, error_data: { details: failure.details } }]
    : [];
  return { input, wa_id: waId, errors };
}

class BlockError extends GraphError {
  readonly #body: Record<string, unknown>;

  constructor(body: Record<string, unknown>) {
    super({ code: 139100 });
    this.#body = body;
  }

  /** Here `error_data` has no `messaging_product`. */
  override envelope(): { error: Record<string, unknown> } {
    const details = "Failed to block some users, see the block_users response list for details";
    const error = {
      message: this.message,
      type: "OAuthException",
      code: 139100,
      error_data: { details },
      fbtrace_id: newTraceId(),
    };
    return { ...this.#body, error };
  }
}
