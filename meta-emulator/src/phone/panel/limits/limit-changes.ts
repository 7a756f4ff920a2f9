import type { RulesChange, RulesState } from "../../../phone-api.ts";

export type Section = "limits" | "statuses" | "pricing" | "delivery";
type RuleValue = boolean | number | string | readonly (string | number)[] | Readonly<Record<string, unknown>> | null;

const sections: readonly Section[] = ["limits", "statuses", "pricing", "delivery"];

/** One rule by where it stands; undefined where there is none. */
export function ruleAt(rules: RulesState["current"], section: Section, key: string): RuleValue | undefined {
  return Reflect.get(rules[section], key);
}

export function differs({ current, metas }: RulesState, section: Section, key: string): boolean {
  return JSON.stringify(ruleAt(current, section, key)) !== JSON.stringify(ruleAt(metas, section, key));
}

/** How many rules are not as Meta's. */
export function countChanges(state: RulesState): number {
  return sections.flatMap((section) => Object.keys(state.metas[section]).filter((key) => differs(state, section, key)))
    .length;
}

export function changeTo(section: Section, key: string, value: RuleValue): RulesChange {
  return { [section]: { [key]: value } };
}

/** Everything as Meta has it again. */
export function asMeta({ metas: { statuses, pricing, delivery } }: RulesState): RulesChange {
  return { limits: "default", statuses, pricing, delivery };
}
