import { ApiError } from "../world/api-error.ts";
import { newObjectId } from "../world/ids.ts";
import type { World } from "../world/world.ts";
import type { CreditLine } from "./types.ts";

export type CreditLineDescription = { id?: string; portfolioId: string; legalEntityName?: string };

export function putCreditLine(world: World, given: CreditLineDescription): CreditLine {
  const owner = world.portfolios.find(given.portfolioId);
  if (!owner) throw new ApiError(422, "description_wrong", `there is no portfolio ${given.portfolioId}`);
  const id = given.id ?? newObjectId();
  return world.creditLines.put(id, { legalEntityName: owner.name, ...world.creditLines.find(id), ...given, id });
}
