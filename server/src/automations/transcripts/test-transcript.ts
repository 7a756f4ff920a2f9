import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { MessageContent } from "@croozer/contracts/message-content";
import { addDeliveryArea, updateBusiness } from "../../businesses/businesses.ts";
import { getMenu, patchProduct } from "../../catalogue/catalogue.ts";
import { changeConversation, receiveUnits, setAutomation } from "../../conversations/conversations.ts";
import { messageUnit, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import { changeOrderStatus, findOpenOrder } from "../../orders/orders.ts";
import type { heldClock } from "../../platform/clock/clock.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { type JobRun, RetryLater } from "../../platform/jobs/jobs.ts";
import type { TestPlatform } from "../../platform/test-platform.ts";
import { advanceConversation } from "../advance-conversation.ts";
import { savePizzeria } from "./test-pizzeria.ts";

const hours = Array.from({ length: 7 }, () => [{ from: "10:00", to: "23:00" }]);
/** Of a Tuesday in Israel. */
const noon = "2026-03-10T10:00:00Z";
type HeldClock = ReturnType<typeof heldClock>;
type Choice = { id: string; title: string };
let numbers = 0;

/**
 * Plays what the customer's lines (`> `) and the stage directions (`= `) of a transcript say, and writes it anew with what
 * the bot answers: text as it is sent, buttons and rows in brackets, `…` where it waits for more.
 */
export class Stage {
  readonly #platform: TestPlatform;
  readonly #clock: HeldClock;
  readonly #business: TestBusiness;
  readonly #language: Language;
  readonly #from: string;
  #conversationId = "";
  #seen = 0;
  #offered: Choice[] = [];

  private constructor(platform: TestPlatform, clock: HeldClock, business: TestBusiness, language: Language) {
    this.#platform = platform;
    this.#clock = clock;
    this.#business = business;
    this.#language = language;
    this.#from = `1555555${String(numbers).padStart(4, "0")}`;
  }

  static async open(platform: TestPlatform, clock: HeldClock, language: Language): Promise<Stage> {
    numbers += 1;
    clock.set(noon);
    const ids = { phoneNumberId: `2000000000${numbers}`, accountId: `1000000000${numbers}` };
    const business = await openTestBusiness(platform, ids);
    await business.inTx(async (tx) => {
      await savePizzeria(tx);
      await updateBusiness(tx, { settings: { language, deliveryFeeMinor: 1200, hours } });
    });
    return new Stage(platform, clock, business, language);
  }

  async play(script: string): Promise<string> {
    const lines = script.split("\n");
    const played: string[] = lines.slice(0, 1);
    const inputs = lines.slice(1).filter((line) => /^(>|=|\+) /.test(line));
    for (const [index, line] of inputs.entries()) {
      played.push("", line);
      const act = line.slice(2);
      if (line.startsWith("= ")) await this.#direct(act);
      else played.push(...(await this.#hear(act, inputs[index + 1]?.startsWith("+ ") === true)));
    }
    return `${played.join("\n")}\n`;
  }

  /** `more`: another piece follows in a second. */
  async #hear(line: string, more: boolean): Promise<string[]> {
    const providerId = `wamid.${this.#from}.${this.#clock.now().getTime()}`;
    const content = this.#contentOf(line);
    const unit = messageUnit(this.#business, { from: this.#from, providerId, content, at: this.#clock.now() });
    await this.#inTx((tx) => receiveUnits(tx, [{ channelId: this.#business.channelId, unit }]));
    const rows = await this.#inTx((tx) =>
      tx.query<{ id: string }>(
        "select conversation_id as id from messages where business_id = $1 and provider_id = $2",
        [this.#business.id, providerId],
      ),
    );
    this.#conversationId = rows[0]?.id ?? "";
    const until = await this.#advance();
    if (until !== null && !more) {
      this.#clock.set(until);
      await this.#advance();
    }
    const told = [...(until === null ? [] : ["…"]), ...(await this.#answers())];
    this.#clock.advance(more ? 1_000 : 20_000);
    return told;
  }

  #contentOf(line: string): MessageContent {
    const tapped = /^\[(.+)]$/.exec(line)?.[1];
    const choice = this.#offered.findLast(({ title }) => title === tapped);
    const old = this.#offered.find(({ title }) => `old: ${title}` === tapped);
    const taken = choice ?? old;
    if (taken) return { type: "choice", choiceId: taken.id, title: taken.title, description: null };
    if (tapped !== undefined) throw new Error(`There is no button "${tapped}"`);
    const [, name, at] = /^📍 (.+) \((.+)\)$/u.exec(line) ?? [];
    if (name && at) {
      const [latitude = 0, longitude = 0] = at.split(", ").map(Number);
      return { type: "location", latitude, longitude, name, address: null };
    }
    if (line.startsWith("🛒 ")) {
      const items = line
        .slice(3)
        .split(", ")
        .map((one) => {
          const [quantity = "1", retailerId = ""] = one.split(" × ");
          return { retailerId, quantity: Number(quantity), price: 1, currency: "ILS" };
        });
      return { type: "catalogue_order", catalogueId: "1", text: null, items };
    }
    return { type: "text", body: line.replaceAll(" ⏎ ", "\n") };
  }

  async #answers(): Promise<string[]> {
    const rows = await this.#inTx((tx) =>
      tx.query<{ seq: number; content: MessageContent }>(
        `select seq, content from messages where business_id = $1 and conversation_id = $2 and direction = 'outbound'
           and seq > $3 order by seq`,
        [this.#business.id, this.#conversationId, this.#seen],
      ),
    );
    this.#seen = rows.at(-1)?.seq ?? this.#seen;
    return rows.flatMap(({ content }) => this.#shown(content));
  }

  #shown(content: MessageContent): string[] {
    const body = "body" in content ? (content.body ?? "") : "";
    const rows = content.type === "list" ? content.sections.flatMap((section) => section.rows) : [];
    const choices = content.type === "buttons" ? content.buttons : rows;
    this.#offered.push(...choices.map(({ id, title }) => ({ id, title })));
    const titles = choices.map((choice) =>
      "description" in choice && choice.description ? `[${choice.title}: ${choice.description}]` : `[${choice.title}]`,
    );
    const lines = body.split("\n").map((line) => (line === "" ? "" : `    ${line}`));
    return [...lines, ...(titles.length > 0 ? [`    ${titles.join(" ")}`] : [])];
  }

  async #direct(direction: string): Promise<void> {
    const [, what = "", how = ""] = /^(.+?)(?:: (.+))?$/.exec(direction) ?? [];
    const product = async (tx: Tx, name: string) => {
      const found = (await getMenu(tx)).products.find((one) => inLanguage(one.name, this.#language) === name);
      return found?.id ?? "";
    };
    await this.#inTx(async (tx) => {
      const order = this.#conversationId === "" ? null : await findOpenOrder(tx, this.#conversationId);
      if (what === "sold out") await patchProduct(tx, await product(tx, how), { available: false });
      else if (what === "new price") {
        const [name = "", price = "0"] = how.split(" = ");
        await patchProduct(tx, await product(tx, name), { priceMinor: Number(price) * 100 });
      } else if (what === "clock") this.#clock.set(how);
      else if (what === "order is" && order) {
        for (const status of how.split(" → "))
          await changeOrderStatus(tx, order.id, { status: status as "confirmed" | "preparing" });
      } else if (what === "delivers to")
        for (const town of how.split(", "))
          await addDeliveryArea(tx, {
            name: { he: town, en: town },
            zone: { kind: "place", places: [{ town, streets: [] }] },
            ...{ feeMinor: 1500, minimumMinor: 5000, freeFromMinor: null, minutes: 10, active: true },
          });
      else if (what === "a person takes over") await setAutomation(tx, this.#conversationId, "paused");
      else if (what === "given back") await changeConversation(tx, this.#conversationId, { automation: "on" });
      else if (what === "pays by") await updateBusiness(tx, { settings: { paymentMethods: ["cash"] } });
      else throw new Error(`Nobody knows how to: ${direction}`);
    });
  }

  async #advance(): Promise<Date | null> {
    const context = {
      businessId: this.#business.id,
      requestId: "transcript",
      actor: { kind: "system", name: "advance_conversation" },
    } as const;
    const inTx = <T>(act: (tx: Tx) => Promise<T>) => this.#platform.db.inTx(context, act);
    const payload = { conversationId: this.#conversationId };
    const job: JobRun<Record<string, unknown>> = {
      ...{ businessId: this.#business.id, requestId: "transcript", signal: new AbortController().signal },
      ...{ payload, attempt: 1, isLastAttempt: false, context, inTx },
    };
    try {
      await advanceConversation(this.#platform).run(job);
      return null;
    } catch (error) {
      if (error instanceof RetryLater) return error.when;
      throw error;
    }
  }

  #inTx<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#business.inTx(act);
  }

  /** How it ended: who answers now, and what was ordered. */
  async end(): Promise<string> {
    const rows = await this.#inTx((tx) =>
      tx.query<{ automation: string; reason: string | null; orders: string | null }>(
        `select c.automation, c.handover_reason as reason,
           (select string_agg(o.number || ' ' || o.status || ' ' || (o.total_minor / 100.0)::numeric(10, 2), ', ' order by o.number)
            from orders o where o.business_id = $1 and o.conversation_id = c.id) as orders
         from conversations c where c.business_id = $1 and c.id = $2`,
        [this.#business.id, this.#conversationId],
      ),
    );
    const { automation = "on", reason = null, orders = null } = rows[0] ?? {};
    return `\n# ${automation}${reason === null ? "" : ` (${reason})`} · ${orders ?? "no order"}\n`;
  }
}
