import type { TemplateComponent } from "./components/types.ts";

export const templateCategories = ["AUTHENTICATION", "MARKETING", "UTILITY"] as const;
export type TemplateCategory = (typeof templateCategories)[number];

export const templateStatuses = [
  "APPROVED",
  "ARCHIVED",
  "DISABLED",
  "IN_APPEAL",
  "LIMIT_EXCEEDED",
  "PAUSED",
  "PENDING",
  "PENDING_DELETION",
  "REJECTED",
] as const;
export type TemplateStatus = (typeof templateStatuses)[number];

export const qualityScores = ["GREEN", "YELLOW", "RED", "UNKNOWN"] as const;
export type QualityScore = (typeof qualityScores)[number];

export const rejectionReasons = [
  "ABUSIVE_CONTENT",
  "INCORRECT_CATEGORY",
  "INVALID_FORMAT",
  "PROMOTIONAL",
  "SCAM",
  "TAG_CONTENT_MISMATCH",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];
export type RejectionInfo = { reason: string; recommendation: string };

/** How a review ends. `category`: the one Meta finds right. */
export type ReviewDecision = {
  decision: "APPROVED" | "REJECTED";
  reason?: RejectionReason;
  rejectionInfo?: RejectionInfo;
  category?: TemplateCategory;
};

/** Times are milliseconds on the emulated clock. */
export type Template = {
  id: string;
  wabaId: string;
  name: string;
  language: string;
  category: TemplateCategory;
  previousCategory: TemplateCategory | null;
  /** Announced, and in force at `recategoriseAt`. */
  correctCategory: TemplateCategory | null;
  recategoriseAt: number | null;
  status: TemplateStatus;
  parameterFormat: "NAMED" | "POSITIONAL";
  components: TemplateComponent[];
  messageSendTtlSeconds: number | null;
  libraryTemplateName: string | null;
  quality: { score: QualityScore; at: number };
  rejectedReason: RejectionReason | null;
  createdAt: number;
  approvedAt: number | null;
  /** When a PENDING one is decided. */
  reviewAt: number | null;
  /** When it was edited while approved: once in 24 hours, ten times in 30 days. */
  edits: number[];
  /** Pauses for low quality so far: the third disables. */
  pauses: number;
  /** Null while paused: only by hand. */
  pausedUntil: number | null;
  /** Sends are held for quality assessment until then, or until the quality is known. */
  heldUntil: number | null;
  /** When its first impressions were awaited: it happens once, and again after a pause. */
  pacedAt: number | null;
  /** PENDING_DELETION ends. */
  goneAt: number | null;
};

/** A decision waiting for templates of this name; `language` null for all. */
export type PlannedReview = ReviewDecision & { wabaId: string | null; name: string; language: string | null };

/** `(name, language)` of a WABA: the template that has it, and until when a deleted one keeps it from being used. */
export type TemplateSlot = { templateId: string | null; blockedUntil: number | null };

/** How a WABA sends marketing templates. */
export type MarketingSetting = {
  /** Not by the Cloud API: 131063. */
  disabledOnCloudApi: boolean;
  /** Not by the Marketing Messages API either way: 134102. */
  unavailable: boolean;
};
