/** A template's name as people read it; ours without what tells them apart at Meta: `croozer_order_ready_1a2b3c4d`. */
export const readableName = (name: string): string =>
  name
    .replace(/^croozer_(.*)_[0-9a-f]{8}$/, "$1")
    .replaceAll("_", " ")
    .trim();
