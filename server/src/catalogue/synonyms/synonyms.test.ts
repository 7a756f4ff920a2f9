import type { AddSynonym, MenuSynonym, SynonymTarget } from "@croozer/contracts/menu-synonyms";
import { buildMenuIndex, parseOrder } from "@croozer/order-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBusiness } from "../../businesses/businesses.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { deleteProduct, getMenu, parserMenu, proposeSynonyms } from "../catalogue.ts";
import { openTestBusiness, saveTestMenu } from "../test-shop.ts";
import { acceptSynonym, addSynonym, deleteSynonym, dismissSynonym, listSynonyms } from "./synonyms.ts";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

async function openShop() {
  const { inTx, businessId } = await openTestBusiness(platform);
  const menu = await inTx(saveTestMenu);
  const add = (text: string, kind: SynonymTarget["kind"], id: string) =>
    inTx((tx) => addSynonym(tx, { text, target: { kind, id } } satisfies AddSynonym));
  const understood = (text: string) =>
    inTx(async (tx: Tx) => {
      const sold = await getMenu(tx);
      const index = buildMenuIndex(parserMenu(sold, await getBusiness(tx)), { synonyms: sold.synonyms });
      return parseOrder(index, text, { now: "2026-03-10T11:00:00+02:00" }).items;
    });
  const heard = { conversationId: newId(), messageId: newId(), text: "2 fizzies please" };
  const suggest = (text: string, productId: string) =>
    inTx(async (tx) => {
      await proposeSynonyms(tx, [{ synonym: { text, productId }, heard: { ...heard } }]);
      return listSynonyms(tx, "suggested");
    });
  return { inTx, businessId, ...menu, add, understood, suggest, heard };
}
const textsOf = (items: readonly MenuSynonym[]) => items.map(({ text }) => text);

test("a word that was taught is understood from then on, and no more once it is removed", async () => {
  const { inTx, coke, add, understood } = await openShop();
  expect(await understood("2 fizzies")).toEqual([]);
  const taught = await add("  fizzies ", "product", coke.id);
  expect(taught).toMatchObject({ text: "fizzies", origin: "owner", state: "active", addedBy: "Dana" });
  expect(await understood("2 fizzies")).toMatchObject([{ product: coke.id, quantity: 2 }]);
  await inTx((tx) => deleteSynonym(tx, taught.id));
  expect(await understood("2 fizzies")).toEqual([]);
  await expect(inTx((tx) => deleteSynonym(tx, taught.id))).rejects.toMatchObject({
    code: "catalogue.synonym_not_found",
  });
});

test("words stand for options and ingredients too, and are listed with where these belong", async () => {
  const { inTx, pizza, ids, add, understood } = await openShop();
  await add("blackies", "option", ids.Olives);
  await add("greenery", "ingredient", ids.Basil);
  const [item] = await understood("large margherita with blackies without greenery");
  expect(item).toMatchObject({ product: pizza.id, removed: [ids.Basil] });
  expect(Object.values(item?.options ?? {}).flat()).toContain(ids.Olives);
  const listed = await inTx((tx) => listSynonyms(tx));
  expect(listed.map(({ target }) => target.within?.en)).toEqual(["Margherita", "Toppings"]);
});

test("what is called something on the menu is refused, as is a word that stands for something already", async () => {
  const { coke, cheese, add } = await openShop();
  await expect(add("MARGHERITA", "product", coke.id)).rejects.toMatchObject({
    code: "catalogue.synonym_is_name",
    details: { name: { en: "Margherita" } },
  });
  await expect(add("olives!", "product", coke.id)).rejects.toMatchObject({ code: "catalogue.synonym_is_name" });
  await add("בועות", "product", coke.id);
  await expect(add("בּוּעות", "product", cheese.id)).rejects.toMatchObject({
    code: "catalogue.synonym_exists",
    details: { name: { en: "Coke" }, same: false },
  });
  await expect(add("bubbles", "product", newId())).rejects.toMatchObject({
    code: "catalogue.synonym_target_not_found",
  });
});

test("words of what left the menu are free again", async () => {
  const { inTx, coke, cheese, add } = await openShop();
  await add("bubbles", "product", coke.id);
  await inTx((tx) => deleteProduct(tx, coke.id));
  expect(await inTx((tx) => listSynonyms(tx))).toEqual([]);
  expect(await add("bubbles", "product", cheese.id)).toMatchObject({ state: "active" });
});

test("a suggestion changes nothing until a person accepts it, and keeps the message and who decided", async () => {
  const { inTx, coke, suggest, understood, heard } = await openShop();
  const [waiting] = await suggest("fizzies", coke.id);
  expect(waiting).toMatchObject({ origin: "correction", state: "suggested", heard, decidedBy: null });
  expect(await understood("2 fizzies")).toEqual([]);
  const accepted = await inTx((tx) => acceptSynonym(tx, waiting?.id ?? ""));
  expect(accepted).toMatchObject({ state: "active", heard, decidedBy: "Dana", decidedAt: expect.any(String) });
  expect(await understood("2 fizzies")).toHaveLength(1);
});

test("what was turned down is not suggested again, but can be typed", async () => {
  const { inTx, coke, suggest, add } = await openShop();
  const [waiting] = await suggest("fizzies", coke.id);
  expect(textsOf(await suggest("Fizzies", coke.id))).toEqual(["fizzies"]);
  await inTx((tx) => dismissSynonym(tx, waiting?.id ?? ""));
  expect(await suggest("fizzies", coke.id)).toEqual([]);
  expect(textsOf(await inTx((tx) => listSynonyms(tx, "dismissed")))).toEqual(["fizzies"]);
  expect(await add("fizzies", "product", coke.id)).toMatchObject({ id: waiting?.id, state: "active" });
  await expect(inTx((tx) => dismissSynonym(tx, waiting?.id ?? ""))).rejects.toMatchObject({
    code: "catalogue.synonym_not_found",
  });
});

test("names of the menu and words that are taught are not suggested for anything", async () => {
  const { coke, cheese, suggest, add } = await openShop();
  await add("fizzies", "product", coke.id);
  expect(await suggest("fizzies", cheese.id)).toEqual([]);
  expect(await suggest("olives", cheese.id)).toEqual([]);
});

test("the same words of the same message are suggested for one thing, the first that was put right", async () => {
  const { coke, cheese, suggest } = await openShop();
  await suggest("fizzies", coke.id);
  expect((await suggest("fizzies", cheese.id)).map(({ target }) => target.id)).toEqual([coke.id]);
});

test("every decision has its line in the audit log", async () => {
  const { inTx, coke, suggest, add } = await openShop();
  const [waiting] = await suggest("fizzies", coke.id);
  await inTx((tx) => acceptSynonym(tx, waiting?.id ?? ""));
  const { id } = await add("bubbles", "product", coke.id);
  await inTx((tx) => deleteSynonym(tx, id));
  const rows = await inTx((tx) =>
    tx.query<{ action: string; text: string }>(
      `select action, detail ->> 'text' as text from audit_entries where business_id = $1 and action like 'synonym.%' order by at, id`,
      [tx.businessId],
    ),
  );
  expect(rows).toEqual([
    { action: "synonym.accepted", text: "fizzies" },
    { action: "synonym.added", text: "bubbles" },
    { action: "synonym.removed", text: "bubbles" },
  ]);
});

test("the same word taught twice at once is taught once", async () => {
  const { coke, cheese, add } = await openShop();
  const results = await Promise.allSettled([coke, cheese, coke].map(({ id }) => add("bubbles", "product", id)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "catalogue.synonym_exists" });
});
