import type { EmulatorConfig } from "./config.ts";
import type { CallLog } from "./graph/call-log.ts";
import type { LoadList } from "./load/load-list.ts";
import type { FileStore } from "./media/file-store.ts";
import type { Outbox } from "./outbox/outbox.ts";
import type { PhoneEvents } from "./phone-server/phone-events.ts";
import type { RuleBook } from "./rules/rule-book.ts";
import type { EmulatedClock } from "./world/clock.ts";
import type { FaultBox } from "./world/faults.ts";
import type { World } from "./world/world.ts";

/** One running emulated Meta: first parameter of whatever looks at it or changes it. */
export type Simulation = {
  config: EmulatorConfig;
  world: World;
  clock: EmulatedClock;
  faults: FaultBox;
  rules: RuleBook;
  loads: LoadList;
  /** What was asked of the Graph API. */
  calls: CallLog;
  outbox: Outbox;
  phone: PhoneEvents;
  files: FileStore;
  /** `http://127.0.0.1:4001`: where the emulator is reached, for links it gives away. */
  origin: () => string;
};
