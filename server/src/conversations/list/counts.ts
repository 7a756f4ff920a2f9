import type { ConversationCounts } from "@croozer/contracts/conversations";
import { InboxViewFilters, mostCounted, type ViewCounts } from "@croozer/contracts/inbox-filters";
import type { z } from "zod";
import { listSavedViews } from "../../businesses/businesses.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { conditionOf, myself, windowIs } from "./rules-sql.ts";
import { Values } from "./values.ts";

type Counts = z.infer<typeof ConversationCounts>;

/**
 * The numbers beside the views, of open conversations: each as far as anybody reads it, so that a business with a hundred
 * thousand open ones waits no longer than another.
 */
export async function countConversations(tx: Tx): Promise<Counts> {
  const values = new Values(tx.businessId);
  const me = values.add(myself(tx), "uuid");
  const upTo = (from: string) => `(select count(*) from (select 1 from ${from} limit ${mostCounted}) few)`;
  const open = (where: string) => upTo(`conversations c where c.business_id = $1 and c.status = 'open' and ${where}`);
  const rows = await tx.query<Counts>(
    `select ${open("true")} as all, ${open(`c.assignee_id = ${me}`)} as mine, ${open("c.assignee_id is null")} as unassigned,
       ${open("c.automation = 'needs_person'")} as "needsPerson", ${open(windowIs(tx, "closing", values))} as "closingSoon",
       ${open("c.unread > 0")} as unread,
       ${upTo(`message_mentions m where m.business_id = $1 and m.member_id = ${me} and m.seen_at is null group by m.conversation_id`)} as mentions`,
    values.list,
  );
  return rows[0] ?? { mine: 0, unassigned: 0, all: 0, needsPerson: 0, closingSoon: 0, unread: 0, mentions: 0 };
}

/** Conversations looked at for the numbers of labels, teams, channels and saved views: 2,000 take 5 ms. */
const mostRead = 2_000;
const latest = (
  status: string,
  columns = "c.*",
) => `(select ${columns} from conversations c where c.business_id = $1 and c.status = '${status}'
  order by c.last_message_at desc nulls last, c.id desc limit ${mostRead + 1})`;

type Row = { kind: "channels" | "teams" | "labels" | "views" | "open"; id: string | null; count: number };

export async function countViews(tx: Tx): Promise<ViewCounts> {
  const rows = [...(await countGroups(tx)), ...(await countSaved(tx))];
  const of = (kind: Row["kind"]) =>
    rows.flatMap((row) => (row.kind === kind && row.id !== null ? { id: row.id, count: row.count } : []));
  return {
    ...{ channels: of("channels"), teams: of("teams"), labels: of("labels"), views: of("views") },
    atLeast: rows.some(({ kind, count }) => kind === "open" && count > mostRead),
  };
}

const countGroups = (tx: Tx): Promise<Row[]> =>
  tx.query<Row>(
    `with open as materialized ${latest("open", "c.id, c.channel_id, c.team_id")}
     select 'channels' as kind, channel_id as id, count(*) as count from open group by channel_id
     union all select 'teams', team_id, count(*) from open where team_id is not null group by team_id
     union all select 'labels', j.label_id, count(*) from open c, lateral (
       -- Of each by itself: joined, all labels of the business would be read.
       select label_id from conversation_labels where business_id = $1 and conversation_id = c.id offset 0) j group by j.label_id
     union all select 'open', null, count(*) from open`,
    [tx.businessId],
  );

/** One walk for all views; those of resolved conversations have no number. */
async function countSaved(tx: Tx): Promise<Row[]> {
  const values = new Values(tx.businessId);
  const saved = (await listSavedViews(tx, "inbox")).flatMap(({ id, filters }) => {
    const read = InboxViewFilters.safeParse(filters);
    if (!read.success) return [];
    const { status, rules } = read.data;
    const ofStatus = status ? `c.status = ${values.add(status, "text")}` : "true";
    return { id, condition: `${ofStatus} and ${rules ? conditionOf(tx, rules, values) : "true"}` };
  });
  if (saved.length === 0) return [];
  const numbers = saved.map(({ condition }) => `count(*) filter (where ${condition})`);
  const [row] = await tx.query<{ counts: number[] }>(
    `select array[${numbers.join(", ")}]::integer[] as counts
     from (${["open", "pending", "snoozed"].map((status) => latest(status)).join(" union all ")}) c`,
    values.list,
  );
  return saved.map(({ id }, n) => ({ kind: "views", id, count: row?.counts[n] ?? 0 }));
}
