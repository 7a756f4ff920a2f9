import { newObjectId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import type { TemplateComponent } from "./components/types.ts";
import type { Template } from "./types.ts";

export type NewTemplate = Pick<Template, "wabaId" | "name" | "language" | "category" | "parameterFormat"> & {
  id?: string;
  components: TemplateComponent[];
  messageSendTtlSeconds: number | null;
  libraryTemplateName?: string | null;
};

/** A template as it is the moment it is created, approved. */
export function makeTemplate(world: World, now: number, given: NewTemplate): Template {
  return {
    libraryTemplateName: null,
    ...given,
    id: given.id ?? newTemplateId(world),
    previousCategory: null,
    correctCategory: null,
    recategoriseAt: null,
    status: "APPROVED",
    quality: { score: "UNKNOWN", at: now },
    rejectedReason: null,
    createdAt: now,
    approvedAt: now,
    reviewAt: null,
    edits: [],
    pauses: 0,
    pausedUntil: null,
    heldUntil: null,
    pacedAt: null,
    goneAt: null,
  };
}

/** 15 digits: exact as the JSON number it is in webhooks. */
function newTemplateId(world: World): string {
  for (;;) {
    const id = newObjectId();
    if (!world.templates.find(id)) return id;
  }
}
