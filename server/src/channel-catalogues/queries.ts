import type { ChannelCatalogue } from "@croozer/contracts/channel-catalogues";
import { foldedWords, wordPattern } from "../platform/db/search.ts";
import type { Tx } from "../platform/db/tx.ts";

export type ItemRow = {
  retailer_id: string;
  position: number;
  name: string;
  price_minor: number | null;
  currency: string | null;
  availability: string | null;
  picture_url: string | null;
  sendable: boolean;
};
const columns =
  "i.retailer_id, i.position, i.name, i.price_minor, i.currency, i.availability, i.picture_url, i.sendable";

type CatalogueRow = {
  provider_id: string | null;
  name: string | null;
  items: number;
  asked_at: Date;
  problem: string | null;
};

export async function readCatalogue(tx: Tx, integrationId: string): Promise<ChannelCatalogue> {
  const rows = await tx.query<CatalogueRow>(
    `select c.provider_id, c.name, c.asked_at, c.problem, (
       select count(*) from channel_catalogue_items i where i.business_id = $1 and i.integration_id = $2
     )::integer as items
     from channel_catalogues c where c.business_id = $1 and c.integration_id = $2`,
    [tx.businessId, integrationId],
  );
  const row = rows[0];
  if (!row) return { catalogue: null, items: 0, askedAt: null, problem: null };
  const { provider_id: id, name, items, asked_at, problem } = row;
  const catalogue = id === null ? null : { id, name: name ?? id };
  return { catalogue, items, askedAt: asked_at.toISOString(), problem };
}

/** When a catalogue was last read; null while none was: whoever has just connected one need not wait. */
export async function findReadAt(tx: Tx, integrationId: string): Promise<Date | null> {
  const rows = await tx.query<{ asked_at: Date }>(
    `select asked_at from channel_catalogues
     where business_id = $1 and integration_id = $2 and provider_id is not null and problem is null`,
    [tx.businessId, integrationId],
  );
  return rows[0]?.asked_at ?? null;
}

export type ItemPage = {
  integrationId: string;
  search: string;
  /** Found whatever their words: the menu calls them so. */
  named: readonly string[];
  after: number;
  limit: number;
};

/** Items in Meta's order whose words, in any order, begin as those searched for. */
export async function readItems(tx: Tx, { integrationId, search, named, after, limit }: ItemPage): Promise<ItemRow[]> {
  return tx.query<ItemRow>(
    `select ${columns} from channel_catalogue_items i
     where i.business_id = $1 and i.integration_id = $2 and i.position > $3
       and (folded_words(i.name || ' ' || i.retailer_id) like all ($4::text[]) or i.retailer_id = any ($5))
     order by i.position limit $6`,
    [tx.businessId, integrationId, after, foldedWords(search).map(wordPattern), named, limit],
  );
}

export type Named = { catalogueId: string | null; retailerId: string };

/** Each by its place in `named`; of the catalogue it is said to be of where that one has it, else of another of the business. */
export async function findItems(tx: Tx, named: readonly Named[]): Promise<ReadonlyMap<number, ItemRow>> {
  const rows = await tx.query<ItemRow & { place: number }>(
    `select distinct on (n.place) n.place::integer, ${columns}
     from rows from (jsonb_to_recordset($2) as ("catalogueId" text, "retailerId" text)) with ordinality
       as n (catalogue_id, retailer_id, place)
     join channel_catalogues c on c.business_id = $1
     join channel_catalogue_items i
       on i.business_id = $1 and i.integration_id = c.integration_id and i.retailer_id = n.retailer_id
     order by n.place, (c.provider_id is not distinct from n.catalogue_id) desc, c.asked_at desc`,
    [tx.businessId, JSON.stringify(named)],
  );
  return new Map(rows.map((row) => [row.place - 1, row]));
}
