import type { PaperKind } from "@croozer/contracts/printing";
import { type Layout, layOut } from "./layout.ts";
import { measure } from "./measure.ts";
import type { PaperContents } from "./paper-contents.ts";
import { receiptOf } from "./receipt.ts";
import { ticketOf } from "./ticket.ts";

/** A paper with every run of text in its place, to be painted. */
export const laidOut = (kind: PaperKind, contents: PaperContents): Layout =>
  layOut(kind === "ticket" ? ticketOf(contents) : receiptOf(contents), measure);
