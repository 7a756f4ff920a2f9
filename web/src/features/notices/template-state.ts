import type { TemplateState } from "@croozer/contracts/notices";

/** As people see it: what was not taken is another thing than what was not handed in yet. */
export type Standing = Exclude<TemplateState["status"], "unsent"> | "unsent" | "refused";

export const standingOf = ({ status, reason }: Pick<TemplateState, "status" | "reason">): Standing =>
  status === "unsent" && reason !== null ? "refused" : status;

/** Nobody has to do anything but wait. */
export const isUnderWay = (template: Pick<TemplateState, "status" | "reason">): boolean =>
  ["unsent", "pending"].includes(standingOf(template));

export const toneOf = (standing: Standing): "ok" | "line" | "warn" | "bad" => {
  if (standing === "approved") return "ok";
  if (standing === "unsent" || standing === "pending") return "line";
  return standing === "paused" ? "warn" : "bad";
};

/** One word for all templates of a step: the first of these that any of them is. */
const gravest: readonly Standing[] = ["rejected", "refused", "disabled", "deleted", "paused", "pending", "unsent"];
export const worstOf = (templates: readonly TemplateState[]): Standing | null => {
  const standings = templates.map(standingOf);
  if (standings.length === 0) return null;
  return gravest.find((one) => standings.includes(one)) ?? "approved";
};
