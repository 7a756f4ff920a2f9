import { contentsFor } from "@croozer/contracts/attachments";
import { cannedTextIn, fillCanned, openPlaces } from "@croozer/contracts/canned-text";
import type { UpdateConversation } from "@croozer/contracts/conversations";
import type { MacroAct } from "@croozer/contracts/macros";
import { changeConversation, queueMessage, setAutomation } from "../../conversations/conversations.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { getCannedResponse } from "../canned-responses.ts";
import { variablesOf } from "../variables.ts";

type Run = { conversationId: string; runId: string; publicUrl: string };

const hourMs = 3_600_000;

/**
 * Does all of a macro's acts with one conversation, in their order; what is refused for one of them undoes all, with the
 * transaction.
 */
export async function runMacro(tx: Tx, acts: readonly MacroAct[], run: Run): Promise<void> {
  for (const [place, act] of acts.entries())
    if (act.do === "reply") await reply(tx, act.cannedId, `macro-${run.runId}-${place}`, run);
    else await changeConversation(tx, run.conversationId, changeOf(tx, act));
}

function changeOf(tx: Tx, act: Exclude<MacroAct, { do: "reply" }>): UpdateConversation {
  switch (act.do) {
    case "assign":
      return { assigneeId: act.to === "me" ? runner(tx) : act.to };
    case "team":
      return { teamId: act.teamId };
    case "label":
      return { addLabelIds: [act.labelId] };
    case "unlabel":
      return { removeLabelIds: [act.labelId] };
    case "priority":
      return { priority: act.to };
    case "snooze": {
      const until = act.hours === null ? null : new Date(tx.now().getTime() + act.hours * hourMs).toISOString();
      return { snooze: { until, untilReply: act.hours === null } };
    }
    case "status":
      return { status: act.to };
    case "automation":
      return { automation: act.to };
  }
}

/** @throws member.not_found for a program, which can have no conversations */
const runner = (tx: Tx): string => (tx.actor.kind === "member" ? tx.actor.memberId : refuse("member.not_found"));

/** @throws macro.text_open when something it needs is not known of this customer · those of `queueMessage` */
async function reply(tx: Tx, cannedId: string, clientId: string, { conversationId, publicUrl }: Run): Promise<void> {
  const { texts, files } = await getCannedResponse(tx, cannedId);
  const { language, values } = await variablesOf(tx, publicUrl, conversationId);
  const body = fillCanned(cannedTextIn(texts, language), values[language]);
  const open = openPlaces(body);
  if (open.length > 0) refuse("macro.text_open", { variables: open });
  const author =
    tx.actor.kind === "member"
      ? ({ origin: "member", sentBy: tx.actor.memberId } as const)
      : ({ origin: "api", sentBy: null } as const);
  if (tx.actor.kind === "member") await setAutomation(tx, conversationId, "paused");
  for (const [place, content] of contentsFor(body, files).entries())
    await queueMessage(tx, {
      conversationId,
      content,
      clientId: place === 0 ? clientId : `${clientId}-${place}`,
      ...author,
    });
}
