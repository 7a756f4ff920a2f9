import { advance } from "./advance.ts";
import type { DialogueContext } from "./context.ts";
import type { Dialogue, Incoming } from "./dialogue.ts";
import type { Turn } from "./turn.ts";

/** Lines of one order, while nothing is asked: read as one message. Under a question each is an answer of its own. */
export function joined({ asking }: Dialogue, incoming: readonly Incoming[]): readonly Incoming[] {
  if (asking !== null || incoming.length < 2) return incoming;
  return [{ kind: "text", text: incoming.map(wordsOf).join("\n") }];
}

/**
 * One answer to several messages: each is heard after the other, and what makes no sense alone is read with what follows it.
 * @returns the turn and how many of the messages it took: none after one that has something done
 */
export function advanceTogether(
  before: Dialogue,
  incoming: readonly Incoming[],
  context: DialogueContext,
): { turn: Turn; taken: number } {
  const [first, ...others] = incoming;
  if (!first) throw new Error("There is nothing to answer");
  let dialogue = before;
  let current = first;
  let turn = advance(dialogue, current, context);
  let taken = 1;
  for (const next of others) {
    if (turn.effects.some(({ kind }) => kind !== "hand_over")) break;
    const isLost = turn.dialogue.misunderstood > dialogue.misunderstood || turn.effects.length > 0;
    if (isLost) current = { kind: "text", text: `${wordsOf(current)}\n${wordsOf(next)}` };
    else {
      dialogue = turn.dialogue;
      current = next;
    }
    turn = advance(dialogue, current, context);
    taken += 1;
  }
  return { turn, taken };
}

const wordsOf = (incoming: Incoming): string => (incoming.kind === "text" ? incoming.text : "");
