import type { TemplateCategory } from "../types.ts";
import type { Format } from "./variables.ts";

/** What a template's components are checked against. */
export type ComponentRules = {
  category: TemplateCategory;
  language: string;
  format: Format;
  wordsPerVariable: number;
  /** Sample values are asked for, or (in a described world) made up. */
  samples: "required" | "made-up";
  /** Whether a button's flow is one of the account's. */
  knowsFlow: (flow: { id?: string; name?: string }) => boolean;
  /** Whether a header's sample is a file that was uploaded. */
  knowsHandle: (handle: string) => boolean;
};
