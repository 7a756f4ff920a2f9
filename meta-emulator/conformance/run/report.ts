import { listOperations } from "../../src/graph/tables.ts";
import { answersLeftOut, refusalsLeftOut, requestsLeftOut, webhooksLeftOut } from "../left-out.ts";
import { cases as onDemand } from "../on-demand.ts";
import { answers } from "../sheet/answers.ts";
import { type DocumentedRefusal, nameOfRefusal, refusals } from "../sheet/refusals.ts";
import { type DocumentedRequest, nameOfRequest, requests } from "../sheet/requests.ts";
import { webhooks } from "../sheet/webhooks.ts";
import { tally } from "./tally.ts";

export type Count = {
  what: string;
  documented: string[];
  covered: Set<string>;
  leftOut: Record<string, string>;
};

/** What is documented beside what happened. */
export function countAll(): Count[] {
  return [
    {
      what: "requests",
      documented: requests.map(nameOfRequest),
      covered: new Set(requests.filter(isCovered).map(nameOfRequest)),
      leftOut: requestsLeftOut,
    },
    { what: "answers", documented: answers, covered: tally.answers, leftOut: answersLeftOut },
    {
      what: "refusals",
      documented: refusals.map(nameOfRefusal),
      covered: new Set(refusals.filter(happened).map(nameOfRefusal)),
      leftOut: refusalsLeftOut,
    },
    {
      what: "webhook kinds",
      documented: webhooks.map(({ kind }) => kind),
      covered: tally.webhooks,
      leftOut: webhooksLeftOut,
    },
  ];
}

/** Accepted, and its answer looked at. */
function isCovered({ operation, says }: DocumentedRequest): boolean {
  return tally.accepted.some(
    (each) =>
      each.looked && each.operation === operation && says.every((said) => each.says.has(said) || has(each.says, said)),
  );
}

function has(said: Set<string>, path: string): boolean {
  return !path.includes("=") && said.has(path);
}

function happened({ code, subcode, message }: DocumentedRefusal): boolean {
  return tally.refusals.some(
    (each) =>
      // Many codes of templates and numbers come as the subcode of 100.
      (each.code === code || (each.code === 100 && each.subcode === code)) &&
      (subcode === undefined || each.subcode === subcode) &&
      (message === undefined || message.test(each.message)),
  );
}

/** Operations that no case saw accepted with a look at the answer, and that none saw refuse. */
export function unprovenOperations(): { accepted: string[]; refused: string[] } {
  const accepted = new Set(tally.accepted.filter(({ looked }) => looked).map(({ operation }) => operation));
  const all = listOperations();
  return {
    accepted: all.filter((name) => !accepted.has(name)),
    refused: all.filter((name) => !tally.refusing.has(name)),
  };
}

export function missingOf({ documented, covered, leftOut }: Count): string[] {
  return documented.filter((name) => !covered.has(name) && !(name in leftOut));
}

/** Left out, though covered or documented nowhere. */
export function needlessOf({ documented, covered, leftOut }: Count): string[] {
  return Object.keys(leftOut).filter((name) => covered.has(name) || !documented.includes(name));
}

/** Codes that nothing in the world brought about, only a fault rule. */
function orderedOnly(): number[] {
  const codes = onDemand.flatMap(({ code }) => code ?? []);
  return codes.filter((code) => !tally.refusals.some((refusal) => refusal.code === code && refusal.reached));
}

export function print(counts: Count[]): string {
  const rows = counts.map(({ what, documented, covered }) => {
    const count = documented.filter((name) => covered.has(name)).length;
    return `${what.padEnd(14)} ${String(count).padStart(4)} of ${documented.length}`;
  });
  const leftOut = counts.flatMap(({ what, leftOut }) =>
    Object.entries(leftOut).map(([name, because]) => `  ${what}: ${name} — ${because}`),
  );
  const ordered = `Refused by order of a fault rule only: ${orderedOnly().join(", ")}`;
  return ["Documented and covered", ...rows, ordered, "Left out", ...leftOut].join("\n");
}
