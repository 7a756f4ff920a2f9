import type { QuoteProblem } from "@croozer/contracts/order-quotes";
import { messages } from "./messages.ts";
import type { Say, TextKey } from "./texts.ts";

const isKey = (key: string): key is TextKey => key in messages.en;

/** A code of the server in the words of this page. */
export const problemText = (t: Say, code: string): string => (isKey(code) ? t(code) : t("unexpected"));

/** What the fields themselves say already. */
const saidElsewhere: ReadonlySet<string> = new Set(["order.empty", "order.address_missing", "order.area_not_served"]);

/** What is in the way and is said nowhere else, each once. */
export const toBeSaid = (problems: readonly QuoteProblem[]): QuoteProblem[] =>
  problems.filter(
    ({ code, line }, place) =>
      !saidElsewhere.has(code) && problems.findIndex((one) => one.code === code && one.line === line) === place,
  );
