import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import { requireUnique, textWithin } from "../messaging/checks/limits.ts";

/** 1 to 3 reply buttons, ids and titles unique. */
export function checkButtons(action: Params): { id: string; title: string }[] {
  const { buttons } = action;
  if (buttons === undefined) throw missing("interactive['action']['buttons']");
  if (!Array.isArray(buttons)) throw wrongParameter("Param interactive['action']['buttons'] must be an array.");
  if (buttons.length < 1 || buttons.length > 3) {
    throw invalid("Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3");
  }
  const checked = buttons.map(checkButton);
  requireUnique(checked, "id", "Button id");
  requireUnique(checked, "title", "Button title");
  return checked;
}

function checkButton(button: unknown, index: number): { id: string; title: string } {
  const path = `interactive['action']['buttons'][${index}]`;
  if (!isObject(button)) throw wrongParameter(`Param ${path} must be a JSON object.`);
  if (button.type !== "reply") throw wrongParameter(`Param ${path}['type'] must be one of {REPLY}`);
  const { reply } = button;
  if (!isObject(reply)) throw missing(`${path}['reply']`);
  if (reply.id === undefined) throw missing(`${path}['reply']['id']`);
  if (reply.title === undefined) throw missing(`${path}['reply']['title']`);
  return { id: textWithin(reply.id, "Button id", 256), title: textWithin(reply.title, "Button title", 20) };
}
