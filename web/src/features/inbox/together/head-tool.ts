/** A choice that opens in the head of a thread. */
export type HeadTool = "assign" | "priority" | "labels" | "snooze" | "macros";
