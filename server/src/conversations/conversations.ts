export { receiveUnits, type ThreadUnit, type UnitOutcome } from "./receive-units.ts";
