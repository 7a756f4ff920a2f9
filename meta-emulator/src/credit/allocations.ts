import { getBusiness } from "../accounts/business.ts";
import { selectFields } from "../graph/fields.ts";
import type { GraphCall } from "../graph/operation.ts";
import { pageOf } from "../graph/paging.ts";
import type { Simulation } from "../simulation.ts";
import { getAllocation, getCreditLine, requireSystemToken } from "./credit-access.ts";
import { listActive } from "./share.ts";
import type { Allocation } from "./types.ts";

const node = "ExtendedCreditAllocationConfig";

/** `GET /{business-id}/extendedcredits` */
export function listCreditLines(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const business = getBusiness(sim, access, method, id);
  requireSystemToken(sim, access, method, id);
  const lines = [...sim.world.creditLines.values()].filter((line) => line.portfolioId === business.id);
  return pageOf(lines, call, (line) =>
    selectFields("ExtendedCredit", { id: line.id, legal_entity_name: line.legalEntityName }, ["id"], params.fields),
  );
}

/** `GET /{credit-line-id}/owning_credit_allocation_configs?receiving_business_id=` */
export function listAllocations(call: GraphCall): unknown {
  const { sim, access, method, id, params } = call;
  const line = getCreditLine(sim, access, method, id);
  requireSystemToken(sim, access, method, id);
  const { receiving_business_id: receiver } = params;
  const shares = [...sim.world.allocations.values()]
    .filter((each) => each.creditLineId === line.id)
    .filter((each) => receiver === undefined || each.receivingBusinessId === String(receiver));
  return pageOf(shares, call, (each) => selectFields(node, describe(sim, each), ["id"], params.fields));
}

/** `GET /{allocation-config-id}` */
export function readAllocation({ sim, access, method, id, params }: GraphCall): unknown {
  const allocation = getAllocation(sim, access, method, id);
  return selectFields(node, describe(sim, allocation), ["id", "receiving_business", "request_status"], params.fields);
}

/** `DELETE /{allocation-config-id}`: nobody pays any more for the accounts of that business that had it. */
export function revokeAllocation({ sim, access, method, id }: GraphCall): unknown {
  const allocation = getAllocation(sim, access, method, id);
  sim.world.allocations.put(id, { ...allocation, status: "DELETED" });
  const { creditLineId, receivingBusinessId, receivingCredentialId } = allocation;
  if (listActive(sim, creditLineId, receivingBusinessId).length === 0) {
    for (const waba of [...sim.world.wabas.values()]) {
      if (waba.standing.fundingId !== receivingCredentialId) continue;
      sim.world.wabas.put(waba.id, { ...waba, standing: { ...waba.standing, fundingId: null } });
    }
  }
  sim.phone.emit({ type: "world" });
  return { success: true };
}

function describe(sim: Simulation, allocation: Allocation): Record<string, unknown> {
  const owner = sim.world.creditLines.find(allocation.creditLineId)?.portfolioId ?? "";
  const businessOf = (id: string) => ({ name: sim.world.portfolios.find(id)?.name ?? id, id });
  return {
    id: allocation.id,
    receiving_business: businessOf(allocation.receivingBusinessId),
    receiving_credential: { id: allocation.receivingCredentialId },
    owning_business: businessOf(owner),
    owning_credential: { id: allocation.creditLineId },
    request_status: allocation.status,
  };
}
