import type { World } from "../world/world.ts";
import type { Template } from "./types.ts";

export function findTemplate(world: World, wabaId: string, name: string, language: string): Template | null {
  const slot = world.templateSlots.find(slotKey(wabaId, name, language));
  return slot?.templateId ? world.templates.find(slot.templateId) : null;
}

/** Newest first, as Meta lists them. */
export function listTemplates(world: World, wabaId: string | null): Template[] {
  const all = [...world.templates.values()].filter((each) => wabaId === null || each.wabaId === wabaId);
  return all.reverse();
}

export function addTemplate(world: World, template: Template): Template {
  const slot = { templateId: template.id, blockedUntil: null };
  world.templateSlots.put(slotKey(template.wabaId, template.name, template.language), slot);
  return world.templates.put(template.id, template);
}

/** A deleted name cannot be used again until `blockedUntil`: in this language, in every one when none is left. */
export function removeTemplate(world: World, template: Template, blockedUntil: number | null): void {
  const { wabaId, name, language } = template;
  world.templates.delete(template.id);
  blockSlot(world, slotKey(wabaId, name, language), blockedUntil);
  const isLast = listTemplates(world, wabaId).every((each) => each.name !== name);
  if (isLast) blockSlot(world, slotKey(wabaId, name, "*"), blockedUntil);
}

export function isNameBlocked(world: World, now: number, wabaId: string, name: string, language: string): boolean {
  return [language, "*"].some((each) => {
    const until = world.templateSlots.find(slotKey(wabaId, name, each))?.blockedUntil ?? null;
    return until !== null && now < until;
  });
}

function blockSlot(world: World, key: string, blockedUntil: number | null): void {
  if (blockedUntil === null) world.templateSlots.delete(key);
  else world.templateSlots.put(key, { templateId: null, blockedUntil });
}

function slotKey(wabaId: string, name: string, language: string): string {
  return `${wabaId}:${name}:${language}`;
}
