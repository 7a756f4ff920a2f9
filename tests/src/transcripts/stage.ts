import type { Language } from "@croozer/contracts/basics";
import type { CartView, Conversation, Message } from "@croozer/contracts/conversations";
import type { OrderSummary } from "@croozer/contracts/orders";
import { type Control, openControl } from "../house/control.ts";
import type { House } from "../house/house.ts";
import { until } from "../house/until.ts";
import { direct, type Scene } from "./directions.ts";
import { openPizzeria } from "./pizzeria.ts";
import { type Choice, choicesOf, masked, shown } from "./shown.ts";

/**
 * Plays what the customer's lines (`> `) and the stage directions (`= `) of a transcript say, and writes it anew with what
 * the phone shows of the business: its words, buttons and rows in brackets. The customer's phone is the emulator's.
 */
export class Stage {
  readonly #control: Control;
  readonly #customerId: string;
  readonly #scene: Scene;
  /** Messages of the customer, and of the business as far as they were told. */
  #said = 0;
  #told = 0;
  #offered: Choice[] = [];

  private constructor(control: Control, customerId: string, scene: Scene) {
    this.#control = control;
    this.#customerId = customerId;
    this.#scene = scene;
  }

  static async open(house: House, owner: Record<string, string>, language: Language): Promise<Stage> {
    const shop = await openPizzeria(house, owner, language);
    const control = openControl({ ...house, phoneNumberId: shop.phoneNumberId });
    const { id } = await control.addCustomer(language === "he" ? "רות כהן" : "Ruth Cohen", language);
    return new Stage(control, id, { ...shop, language, conversationId: "" });
  }

  async play(script: string): Promise<string> {
    const lines = script.split("\n");
    const played: string[] = lines.slice(0, 1);
    const inputs = lines.slice(1).filter((line) => /^(>|=|\+) /.test(line));
    for (const [index, line] of inputs.entries()) {
      played.push("", line);
      const isMoreComing = inputs[index + 1]?.startsWith("+ ") === true;
      if (line.startsWith("= ")) {
        await direct(this.#scene, line.slice(2));
        played.push(...(await this.#listen()));
      } else played.push(...(await this.#hear(line.slice(2), isMoreComing)));
    }
    return `${played.join("\n")}\n`;
  }

  /** Of pieces that come in one breath the last is answered. */
  async #hear(line: string, isMoreComing: boolean): Promise<string[]> {
    const before = this.#said === 0 ? null : await this.#conversation();
    const version = before === null ? 0 : await this.#version();
    await this.#control.act(this.#customerId, await this.#actOf(line));
    this.#said += 1;
    // Where a person answers nobody else does; where one is asked for, the bot may keep quiet.
    const isDealtWith =
      isMoreComing || before?.automation === "paused"
        ? () => this.#isInInbox()
        : before?.automation === "needs_person"
          ? async () => (await this.#version()) > version
          : () => this.#isAnswered();
    await until(`"${line}" is dealt with`, isDealtWith);
    return isMoreComing ? [] : this.#listen();
  }

  async #isInInbox(): Promise<boolean> {
    return (await this.#thread()).filter(({ direction }) => direction === "inbound").length === this.#said;
  }

  async #isAnswered(): Promise<boolean> {
    return (await this.#control.chat(this.#customerId)).messages.at(-1)?.from === "business";
  }

  async #thread(): Promise<Message[]> {
    const { api } = this.#scene;
    if (this.#scene.conversationId === "") {
      const { items } = await api.get<{ items: Conversation[] }>("/conversations");
      this.#scene.conversationId = items[0]?.id ?? "";
    }
    return this.#scene.conversationId === "" ? [] : api.messages(this.#scene.conversationId);
  }

  /** What the business said since, once all of it has reached the phone. */
  async #listen(): Promise<string[]> {
    if (this.#said === 0) return [];
    const sent = (await this.#thread()).filter(({ direction }) => direction === "outbound");
    const heard = await until("everything said is on the phone", async () => {
      const { messages } = await this.#control.chat(this.#customerId);
      const heard = messages.filter(({ from }) => from === "business");
      return heard.length >= sent.length && heard;
    });
    const fresh = heard.slice(this.#told);
    this.#told = heard.length;
    this.#offered.push(...fresh.flatMap(({ id, content }) => choicesOf(id, content)));
    return fresh.flatMap(({ content }) => shown(content));
  }

  async #actOf(line: string): Promise<object> {
    const tapped = /^\[(.+)]$/.exec(line)?.[1];
    if (tapped !== undefined) {
      const old = /^old: (.+)$/.exec(tapped)?.[1];
      const choice =
        old === undefined
          ? this.#offered.findLast(({ title }) => title === tapped)
          : this.#offered.find(({ title }) => title === old);
      if (!choice) throw new Error(`There is no button "${tapped}"`);
      return { type: choice.kind, messageId: choice.messageId, id: choice.id };
    }
    const [, name, latitude, longitude] = /^📍 (?:(.+) )?\((.+), (.+)\)$/u.exec(line) ?? [];
    if (latitude !== undefined)
      return { type: "location", latitude: Number(latitude), longitude: Number(longitude), ...(name ? { name } : {}) };
    if (line.startsWith("🛒 ")) {
      const lines = line
        .slice(3)
        .split(", ")
        .map((one) => one.split(" × "))
        .map(([quantity, retailerId = ""]) => ({ retailerId, quantity: Number(quantity) }));
      return { type: "order", catalogId: await this.#control.addCatalogue(this.#scene.wabaId, lines), lines };
    }
    return { type: "text", body: line.replaceAll(" ⏎ ", "\n") };
  }

  #conversation(): Promise<Conversation> {
    return this.#scene.api.get<Conversation>(`/conversations/${this.#scene.conversationId}`);
  }

  /** Grows when the bot has dealt with messages, answered or not. */
  async #version(): Promise<number> {
    const { api, conversationId } = this.#scene;
    return conversationId === "" ? 0 : (await api.get<CartView>(`/conversations/${conversationId}/cart`)).version;
  }

  /** How it ended: who answers now, and what was ordered. */
  async end(): Promise<string> {
    const { automation, handoverReason } = await this.#conversation();
    const { items } = await this.#scene.api.get<{ items: OrderSummary[] }>(
      `/orders?conversationId=${this.#scene.conversationId}`,
    );
    const orders = items
      .toReversed()
      .map(({ number, status, totalMinor }) => `${masked(number)} ${status} ${(totalMinor / 100).toFixed(2)}`);
    const why = handoverReason === null ? "" : ` (${handoverReason})`;
    return `\n# ${automation}${why} · ${orders.length > 0 ? orders.join(", ") : "no order"}\n`;
  }
}
