import { Counter, register as processRegister, type Registry } from "prom-client";

export type WebhookTally = { badSignatures: number; notJson: number; tooLarge: number; accepted: number };
type Kind = keyof WebhookTally;

/** Counts webhook POSTs since this process started, for the operator's page and for Prometheus. */
export function createTally(registry: Registry = processRegister): {
  count(kind: Kind): void;
  read(): WebhookTally;
} {
  const name = "croozer_webhook_posts_total";
  registry.removeSingleMetric(name);
  const counter = new Counter({
    name,
    help: "Webhook POSTs by what became of them at the door",
    labelNames: ["result"],
    registers: [registry],
  });
  const tally: WebhookTally = { badSignatures: 0, notJson: 0, tooLarge: 0, accepted: 0 };
  return {
    count(kind) {
      tally[kind] += 1;
      counter.inc({ result: kind });
    },
    read: () => ({ ...tally }),
  };
}
