import type { GraphTable } from "../graph/operation.ts";
import { listAllocations, listCreditLines, readAllocation, revokeAllocation } from "./allocations.ts";
import { attachLine, shareAndAttach, shareLine } from "./share.ts";

export const creditTable: GraphTable = {
  nodes: {
    business: { extendedcredits: { GET: listCreditLines } },
    credit_line: {
      whatsapp_credit_sharing_and_attach: { POST: shareAndAttach },
      whatsapp_credit_sharing: { POST: shareLine },
      whatsapp_credit_attach: { POST: attachLine },
      owning_credit_allocation_configs: { GET: listAllocations },
    },
    allocation: { "": { GET: readAllocation, DELETE: revokeAllocation } },
  },
};
