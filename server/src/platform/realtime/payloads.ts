import { type Notice, noticeTypes } from "@croozer/contracts/realtime";

/** What one process tells the others at once: notices by business. */
export type Batch = ReadonlyMap<string, ReadonlyMap<string, Notice>>;

/** PostgreSQL takes less than 8,000 bytes; ids and type names are ASCII. */
const longest = 7_900;

/** Texts `business\nnotice,notice…`, each short enough for one notification. */
export function payloadsOf(batch: Batch): string[] {
  const payloads: string[] = [];
  for (const [businessId, notices] of batch) {
    let text = "";
    for (const notice of notices.values()) {
      const part = JSON.stringify(notice);
      if (text !== "" && businessId.length + text.length + part.length + 2 > longest) {
        payloads.push(`${businessId}\n${text}`);
        text = "";
      }
      text += text === "" ? part : `,${part}`;
    }
    if (text !== "") payloads.push(`${businessId}\n${text}`);
  }
  return payloads;
}

/** Null for what nobody of ours wrote. */
export function readPayload(payload: string): { businessId: string; notices: Notice[] } | null {
  const end = payload.indexOf("\n");
  if (end < 0) return null;
  try {
    const notices: Notice[] = JSON.parse(`[${payload.slice(end + 1)}]`);
    return notices.every(({ type }) => noticeTypes.includes(type))
      ? { businessId: payload.slice(0, end), notices }
      : null;
  } catch {
    return null;
  }
}
