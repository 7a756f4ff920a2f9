/** Documented reasons for which a review ends badly. */
export type ContentRule = "adjacent_variables" | "duplicate" | "short_link";

export type TemplateConfig = {
  /** From PENDING to the decision. Minutes with Meta. */
  reviewMs: number;
  /** What a review rejects for by itself. */
  contentRules: ContentRule[];
  /**
   * After so many sends of a template whose quality is not known to be good the next are held, null for never. The
   * number is not documented. Utility templates are paced only where one has been paused before.
   */
  paceAfter: number | null;
  /** Words beside the variables that a body needs for each of them. The ratio Meta wants is not documented. */
  wordsPerVariable: number;
  /** How a send of a paused template is refused: at once, or later by status. Meta does both. */
  pausedSend: "answer" | "status";
  /** The Marketing Messages API knows a template only so long after its approval. Ten minutes with Meta. */
  marketingSyncMs: number;
};

export const defaultTemplateConfig: TemplateConfig = {
  reviewMs: 3_000,
  contentRules: ["adjacent_variables", "duplicate", "short_link"],
  paceAfter: null,
  wordsPerVariable: 2,
  pausedSend: "answer",
  marketingSyncMs: 0,
};
