import { getPhoneNumber } from "../graph/access.ts";
import { missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject, lengthOf } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import type { Automation } from "./types.ts";

const limits = { prompts: 4, prompt: 80, commands: 30, commandName: 32, commandDescription: 256 };
const emoji = /\p{Extended_Pictographic}/u;

export function readAutomation(sim: Simulation, phoneNumberId: string): Automation {
  const found = sim.world.automations.find(phoneNumberId);
  return found ?? { enable_welcome_message: false, prompts: [], commands: [] };
}

/** `GET /{phone-number-id}/conversational_automation` */
export function getAutomation({ sim, access, method, id }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  return { ...readAutomation(sim, number.id), id: number.id };
}

/** `POST /{phone-number-id}/conversational_automation`: what is left out stays as it is. */
export function postAutomation({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  const { enable_welcome_message: welcome, prompts, commands } = params;
  if (welcome === undefined && prompts === undefined && commands === undefined) throw missing("enable_welcome_message");
  const before = readAutomation(sim, number.id);
  sim.world.automations.put(number.id, {
    enable_welcome_message: welcome === undefined ? before.enable_welcome_message : readFlag(welcome),
    prompts: prompts === undefined ? before.prompts : readPrompts(prompts),
    commands: commands === undefined ? before.commands : readCommands(commands),
  });
  sim.phone.emit({ type: "world" });
  return { success: true };
}

function readFlag(flag: unknown): boolean {
  if (typeof flag === "boolean") return flag;
  if (flag === "true" || flag === "false") return flag === "true";
  throw wrongParameter("Param enable_welcome_message must be a boolean");
}

function readPrompts(prompts: unknown): string[] {
  if (!Array.isArray(prompts)) throw wrongParameter("Param prompts must be an array.");
  if (prompts.length > limits.prompts) throw wrongParameter(`Param prompts must have at most ${limits.prompts} items.`);
  return prompts.map((prompt, at) => readText(prompt, `prompts[${at}]`, limits.prompt));
}

function readCommands(commands: unknown): Automation["commands"] {
  if (!Array.isArray(commands)) throw wrongParameter("Param commands must be an array.");
  if (commands.length > limits.commands) {
    throw wrongParameter(`Param commands must have at most ${limits.commands} items.`);
  }
  return commands.map((command, at) => {
    if (!isObject(command)) throw wrongParameter(`Param commands[${at}] must be a JSON object.`);
    return {
      command_name: readText(command.command_name, `commands[${at}]['command_name']`, limits.commandName),
      command_description: readText(
        command.command_description,
        `commands[${at}]['command_description']`,
        limits.commandDescription,
      ),
    };
  });
}

function readText(text: unknown, name: string, longest: number): string {
  if (text === undefined) throw missing(name);
  if (typeof text !== "string" || text.trim() === "") throw wrongParameter(`Param ${name} must be a non-empty string.`);
  if (lengthOf(text) > longest) throw wrongParameter(`Param ${name} must be at most ${longest} characters long.`);
  if (emoji.test(text)) throw wrongParameter(`Param ${name} must not contain emoji.`);
  return text;
}
