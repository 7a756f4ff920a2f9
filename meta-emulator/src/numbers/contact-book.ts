import { getPhoneNumber } from "../graph/access.ts";
import { invalid, missing } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireProduct } from "../graph/params.ts";
import { findByUserId } from "../people/find-person.ts";
import { deleteFromContactBook } from "../people/phone-sight.ts";

/** `DELETE /{phone-number-id}/contact_book?bsuid=`: the user's phone number is no longer told with their user id. */
export function deleteContact({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_messaging");
  requireProduct(params.messaging_product);
  if (params.bsuid === undefined) throw missing("bsuid");
  const found = findByUserId(sim, number, String(params.bsuid));
  const portfolioId = sim.world.wabas.find(number.wabaId)?.portfolioId;
  const isParent = String(params.bsuid).includes(".ENT.");
  if (!found?.mine || isParent || portfolioId === undefined)
    throw invalid("There is no user with this business-scoped user ID.");
  const deleted = deleteFromContactBook(sim, portfolioId, found.person);
  return { messaging_product: "whatsapp", success: true, deleted };
}
