import type { Language } from "../words.ts";
import type { Scope } from "./expressions.ts";
import type { Component, FlowAction } from "./flow-json.ts";
import type { FlowWords } from "./flow-words.ts";

/** What a component of a flow is drawn with. */
export type PartProps = {
  component: Component;
  value: unknown;
  problem: string | undefined;
  scope: Scope;
  said: FlowWords;
  language: Language;
  busy: boolean;
  fill: (name: string, value: unknown) => void;
  act: (action: FlowAction) => void;
};
