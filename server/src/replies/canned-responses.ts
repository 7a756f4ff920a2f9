import { type CannedResponse, type SaveCannedResponse, unknownIn } from "@croozer/contracts/canned-responses";
import { cannedVariables } from "@croozer/contracts/canned-text";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { dropFiles, filesOf, putFiles } from "./canned-files.ts";

/** All are on the writer's screen at once. */
const most = 500;

type Row = Omit<CannedResponse, "texts" | "files" | "updatedAt"> & {
  he: string | null;
  en: string | null;
  updatedAt: Date;
};
const select = `select id, shortcut, title, category, text_he as he, text_en as en, member_id is null as shared,
  updated_at as "updatedAt", version from canned_responses
  where business_id = $1 and (member_id is null or member_id = $2)`;
/** Everybody's, and one's own; a program has none of its own. */
const own = (tx: Tx): string | null => (tx.actor.kind === "member" ? tx.actor.memberId : null);

async function viewsOf(tx: Tx, rows: readonly Row[]): Promise<CannedResponse[]> {
  const files = await filesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ he, en, updatedAt, ...row }) => ({
    ...row,
    texts: { he, en },
    files: files.get(row.id) ?? [],
    updatedAt: updatedAt.toISOString(),
  }));
}

/** The team's and one's own, by shortcut. */
export async function listCannedResponses(tx: Tx): Promise<CannedResponse[]> {
  const rows = await tx.query<Row>(`${select} order by shortcut, id`, [tx.businessId, own(tx)]);
  return viewsOf(tx, rows);
}

/** @throws `canned_response.not_found` also for somebody else's own */
export async function getCannedResponse(tx: Tx, id: string): Promise<CannedResponse> {
  const rows = await tx.query<Row>(`${select} and id = $3`, [tx.businessId, own(tx), id]);
  const [response] = await viewsOf(tx, rows);
  return response ?? refuse("canned_response.not_found");
}

/** @throws `canned_response.unknown_variable` with their names */
function refuseUnknown(response: SaveCannedResponse): void {
  const variables = unknownIn(response);
  if (variables.length > 0) refuse("canned_response.unknown_variable", { variables, known: cannedVariables });
}

/** @throws `canned_response.shortcut_taken` */
async function refuseTaken(tx: Tx, { shortcut, shared }: SaveCannedResponse, exceptId: string | null): Promise<void> {
  const rows = await tx.query(
    `select 1 from canned_responses where business_id = $1 and shortcut = $2 and member_id is not distinct from $3
       and id is distinct from $4`,
    [tx.businessId, shortcut, shared ? null : own(tx), exceptId],
  );
  if (rows.length > 0) refuse("canned_response.shortcut_taken", { shortcut });
}

const valuesOf = ({ shortcut, title, category, texts }: SaveCannedResponse) => [
  ...[shortcut, title, category],
  ...[texts.he, texts.en],
];

/**
 * @throws `canned_response.unknown_variable` · `canned_response.shortcut_taken` · `canned_response.too_many` ·
 * `file.not_found`, `file.not_ready`
 */
export async function addCannedResponse(tx: Tx, response: SaveCannedResponse): Promise<CannedResponse> {
  refuseUnknown(response);
  await refuseTaken(tx, response, null);
  if ((await listCannedResponses(tx)).length >= most) refuse("canned_response.too_many", { most });
  const id = newId();
  await tx.query(
    `insert into canned_responses (business_id, id, member_id, created_at, updated_at, shortcut, title, category, text_he, text_en)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
    [tx.businessId, id, response.shared ? null : own(tx), tx.now(), ...valuesOf(response)],
  );
  await putFiles(tx, id, response.fileIds);
  tx.notice({ type: "canned_responses", id });
  return getCannedResponse(tx, id);
}

/** @throws `canned_response.not_found` and those of adding one */
export async function changeCannedResponse(tx: Tx, id: string, response: SaveCannedResponse): Promise<CannedResponse> {
  await getCannedResponse(tx, id);
  refuseUnknown(response);
  await refuseTaken(tx, response, id);
  await tx.query(
    `update canned_responses set member_id = $3, updated_at = $4, shortcut = $5, title = $6, category = $7, text_he = $8,
       text_en = $9, version = version + 1
     where business_id = $1 and id = $2`,
    [tx.businessId, id, response.shared ? null : own(tx), tx.now(), ...valuesOf(response)],
  );
  await putFiles(tx, id, response.fileIds);
  tx.notice({ type: "canned_responses", id });
  return getCannedResponse(tx, id);
}

/** @throws `canned_response.not_found` */
export async function deleteCannedResponse(tx: Tx, id: string): Promise<void> {
  const { files } = await getCannedResponse(tx, id);
  await tx.query("delete from canned_responses where business_id = $1 and id = $2", [tx.businessId, id]);
  dropFiles(
    tx,
    files.map((file) => file.id),
  );
  tx.notice({ type: "canned_responses", id });
}
