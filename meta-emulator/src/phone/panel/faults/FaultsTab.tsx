import { FaultSwitches } from "./FaultSwitches.tsx";
import { RuleList } from "./RuleList.tsx";
import { TokenList } from "./TokenList.tsx";

/** What goes wrong on purpose: everywhere, at one place, with one token. */
export function FaultsTab() {
  return (
    <>
      <FaultSwitches />
      <RuleList />
      <TokenList />
    </>
  );
}
