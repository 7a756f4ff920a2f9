import type { ChatContent, CustomerAct } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { type ActContext, getMessage, quoting, type Written, written } from "./written.ts";

type Choice = { id: string; title: string; description: string | null };
type Tap<Type> = Extract<CustomerAct, { type: Type }>;

/** A reply button, also one on a card of a carousel. */
export function writeButtonReply(context: ActContext, act: Tap<"button_reply">): Written {
  const { content } = getMessage(context, act.messageId);
  const button = listReplyButtons(content).find(({ id }) => id === act.id);
  return choose(context, act, button ? { ...button, description: null } : undefined);
}

export function writeListReply(context: ActContext, act: Tap<"list_reply">): Written {
  const { content } = getMessage(context, act.messageId);
  const rows = content.type === "list" ? content.sections.flatMap((section) => section.rows) : [];
  return choose(
    context,
    act,
    rows.find(({ id }) => id === act.id),
  );
}

function choose(
  context: ActContext,
  act: Tap<"button_reply"> | Tap<"list_reply">,
  choice: Choice | undefined,
): Written {
  if (!choice) throw new ApiError(422, "choice_unknown", `message ${act.messageId} does not offer ${act.id}`);
  const { id, title, description } = choice;
  const reply = { id, title, ...(description === null ? {} : { description }) };
  const content = { type: act.type, id, title, description };
  return quoting(context, act.messageId, written(content, "interactive", { type: act.type, [act.type]: reply }));
}

function listReplyButtons(content: ChatContent): { id: string; title: string }[] {
  if (content.type === "buttons") return content.buttons;
  if (content.type !== "carousel") return [];
  return content.cards
    .flatMap(({ buttons }) => buttons)
    .filter((button) => button.kind === "reply")
    .map(({ id, text }) => ({ id, title: text }));
}
