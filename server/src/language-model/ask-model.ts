import type { ModelProblem } from "@croozer/contracts/language-model";
import type { ParseResult } from "@croozer/order-parser";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { reserve, type Spent, settle } from "./budget.ts";
import type { Called } from "./call-model.ts";
import { checkAnswer } from "./check-answer.ts";
import { type MenuSheet, menuSheet } from "./menu-sheet.ts";
import { modelRequest } from "./prompt.ts";
import type { Question } from "./question.ts";
import { relevantProducts } from "./relevant-products.ts";
import { takeSeat } from "./seats.ts";
import { findAskableModel } from "./settings.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
export type AskOptions = {
  businessId: string;
  /** Ends the asking early, by throwing: the process stops. */
  signal: AbortSignal;
  /** Also when it is off or resting. */
  testing?: boolean;
};

/** `reading` is null when the model was of no help; then `problem` says why, or nothing is wrong. */
export type Outcome = { reading: ParseResult | null; problem: ModelProblem | null };

/**
 * Asks the business's model how a message is to be read. Between its transactions, with none open: first all that it may
 * cost is counted, then the network, then what it did cost. Whatever goes wrong is an outcome, not an error.
 */
export async function askModel(
  platform: Platform,
  inTx: InTx,
  question: Question,
  { businessId, signal, testing = false }: AskOptions,
): Promise<Outcome> {
  const leave = takeSeat(businessId);
  if (leave === null) return { reading: null, problem: "busy" };
  try {
    const sheet = menuSheet(question.menu, relevantProducts(question));
    const request = modelRequest(question, sheet);
    const claimed = await inTx(async (tx) => {
      const model = await findAskableModel(tx, platform.secrets, testing);
      const reserved = model && (await reserve(tx, request.mostTokens, model.monthlyTokenBudget));
      return { model, reserved };
    });
    if (claimed.model === null) return { reading: null, problem: null };
    const { model, reserved } = claimed;
    if (reserved === null) return { reading: null, problem: "over_budget" };
    // The SDK costs 15 MB and a third of a second: only where somebody asks.
    const { callModel } = await import("./call-model.ts");
    const options = { timeoutMs: model.timeoutMs, trusted: platform.config.languageModelHosts, signal };
    const { spent, reading } = judge(await callModel(model, request, options), sheet, question);
    await inTx((tx) => settle(tx, reserved, spent));
    if (spent.problem !== null)
      platform.log.info({ businessId, problem: spent.problem, detail: spent.detail }, "a language model did not help");
    return { reading, problem: spent.problem };
  } finally {
    leave();
  }
}

type Judged = { reading: ParseResult | null; spent: Spent & { detail: string } };

function judge(called: Called, sheet: MenuSheet, question: Question): Judged {
  const { tokens } = called;
  if (called.answer === null)
    return { reading: null, spent: { tokens, usable: false, problem: called.problem, detail: called.detail } };
  const checked = checkAnswer(called.answer, sheet, question);
  if (checked.kind === "nonsense")
    return { reading: null, spent: { tokens, usable: false, problem: "nonsense", detail: checked.why } };
  const reading = checked.kind === "read" ? checked.result : null;
  return { reading, spent: { tokens, usable: reading !== null, problem: null, detail: "" } };
}
