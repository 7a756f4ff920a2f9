import { GraphError, missing, unsupportedRequest, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import { newObjectId } from "../world/ids.ts";
import type { Waba } from "../world/types.ts";
import { getCreditLine, requireSystemToken } from "./credit-access.ts";
import type { Allocation, CreditLine } from "./types.ts";

const currencies = ["AUD", "EUR", "GBP", "IDR", "INR", "USD"];

/** `POST /{credit-line-id}/whatsapp_credit_sharing_and_attach`: not idempotent, every call makes a share. */
export function shareAndAttach({ sim, access, method, id, params }: GraphCall): unknown {
  const line = getCreditLine(sim, access, method, id);
  requireSystemToken(sim, access, method, id);
  const currency = readCurrency(params.waba_currency);
  const waba = readWaba(sim, params.waba_id);
  refuseOtherLine(sim, line, waba);
  const allocation = share(sim, line, waba.portfolioId);
  attach(sim, waba, allocation, currency);
  return { allocation_config_id: allocation.id, waba_id: waba.id };
}

/** `POST /{credit-line-id}/whatsapp_credit_sharing?receiving_business_id=`, with the system token. */
export function shareLine({ sim, access, method, id, params }: GraphCall): unknown {
  const line = getCreditLine(sim, access, method, id);
  requireSystemToken(sim, access, method, id);
  const { receiving_business_id: receiver } = params;
  if (receiver === undefined) throw missing("receiving_business_id");
  if (!sim.world.portfolios.find(String(receiver))) throw unsupportedRequest("GET", String(receiver));
  return { success: true, allocation_config_id: share(sim, line, String(receiver)).id };
}

/** `POST /{credit-line-id}/whatsapp_credit_attach`, with the customer's business token. */
export function attachLine({ sim, access, method, id, params }: GraphCall): unknown {
  const line = sim.world.creditLines.find(id);
  if (!line || access.kind === "app") throw unsupportedRequest(method, id);
  if (access.token.kind !== "business") {
    throw new GraphError({ code: 200, message: "(#200) Requires the business token of the customer" });
  }
  const currency = readCurrency(params.waba_currency);
  const waba = readWaba(sim, params.waba_id);
  const { wabaIds } = access.token;
  if (wabaIds !== null && !wabaIds.includes(waba.id)) throw unsupportedRequest("GET", waba.id);
  refuseOtherLine(sim, line, waba);
  const allocation = listActive(sim, line.id, waba.portfolioId)[0];
  if (!allocation) {
    throw wrongParameter("Invalid parameter", "Share the credit line with the business that owns this account first.");
  }
  attach(sim, waba, allocation, currency);
  return { success: true, waba_id: waba.id, allocation_config_id: allocation.id };
}

export function listActive(sim: Simulation, creditLineId: string, businessId: string): Allocation[] {
  return [...sim.world.allocations.values()].filter(
    (each) => each.creditLineId === creditLineId && each.receivingBusinessId === businessId && each.status === "ACTIVE",
  );
}

/** Shares of one line with one business have one credential. */
function share(sim: Simulation, line: CreditLine, businessId: string): Allocation {
  const credential = listActive(sim, line.id, businessId)[0]?.receivingCredentialId ?? newObjectId();
  const id = newObjectId();
  return sim.world.allocations.put(id, {
    id,
    creditLineId: line.id,
    receivingBusinessId: businessId,
    receivingCredentialId: credential,
    status: "ACTIVE",
  });
}

function attach(sim: Simulation, waba: Waba, allocation: Allocation, currency: string): void {
  const standing = { ...waba.standing, fundingId: allocation.receivingCredentialId };
  sim.world.wabas.put(waba.id, { ...waba, currency, standing });
  sim.phone.emit({ type: "world" });
}

/** A line cannot be changed once it is attached, not even after it was revoked: only a new account can have another. */
function refuseOtherLine(sim: Simulation, line: CreditLine, waba: Waba): void {
  const attached = [...sim.world.allocations.values()].find(
    ({ receivingCredentialId }) => receivingCredentialId === waba.standing.fundingId,
  );
  if (!attached || attached.creditLineId === line.id) return;
  throw wrongParameter("Invalid parameter", "Another credit line is attached to this account and cannot be changed.");
}

function readCurrency(currency: unknown): string {
  if (currency === undefined) throw missing("waba_currency");
  if (typeof currency === "string" && currencies.includes(currency)) return currency;
  throw wrongParameter(`Param waba_currency must be one of {${currencies.join(", ")}}`);
}

function readWaba(sim: Simulation, id: unknown): Waba {
  if (id === undefined) throw missing("waba_id");
  const waba = sim.world.wabas.find(String(id));
  if (!waba) throw unsupportedRequest("GET", String(id));
  return waba;
}
