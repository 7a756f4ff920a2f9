import { performOwnerAct } from "../coexistence/owner-acts.ts";
import type { AccountAct, OperatorAct, OwnerAct } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber, Waba } from "../world/types.ts";
import { tellAccountNews } from "./account-news.ts";
import { changeAccount } from "./change-account.ts";
import { performNumberAct } from "./number-acts.ts";
import { accountChanges, accountNews } from "./schemas.ts";

/** Whatever can be done at a number: to it, to the account behind it, or by its owner on the phone. */
export function performOperatorAct(sim: Simulation, number: PhoneNumber, act: OperatorAct): void {
  if (isOwnerAct(act)) performOwnerAct(sim, number, act);
  else if (isAccountAct(act)) performAccountAct(sim, sim.world.wabas.find(number.wabaId), act);
  else performNumberAct(sim, number, act);
  sim.phone.emit({ type: "world" });
}

export function performAccountAct(sim: Simulation, waba: Waba | null, act: AccountAct): void {
  if (!waba) return;
  if (isNews(act)) tellAccountNews(sim, waba, act);
  else changeAccount(sim, waba, act);
}

function isOwnerAct(act: OperatorAct): act is OwnerAct {
  return act.type.startsWith("owner_");
}

function isAccountAct(act: Exclude<OperatorAct, OwnerAct>): act is AccountAct {
  return act.type in accountChanges || act.type in accountNews;
}

function isNews(act: AccountAct): act is Extract<AccountAct, { type: keyof typeof accountNews }> {
  return act.type in accountNews;
}
