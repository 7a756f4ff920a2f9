import { accounts } from "./accounts.ts";
import { businesses } from "./businesses.ts";
import { coexistence } from "./coexistence.ts";
import { commerce } from "./commerce.ts";
import { files } from "./files.ts";
import { flows } from "./flows.ts";
import { interactive } from "./interactive.ts";
import { limits } from "./limits.ts";
import { numbers } from "./numbers.ts";
import { onDemand } from "./on-demand.ts";
import { people } from "./people.ts";
import { sends } from "./sends.ts";
import { social } from "./social.ts";
import { strangers } from "./strangers.ts";
import { subscriptions } from "./subscriptions.ts";
import { templatePages } from "./template-pages.ts";
import { templateSends } from "./template-sends.ts";
import { templates } from "./templates.ts";
import type { World } from "./world.ts";

export const worlds: World[] = [
  accounts,
  businesses,
  coexistence,
  commerce,
  files,
  flows,
  interactive,
  limits,
  numbers,
  onDemand,
  people,
  sends,
  social,
  strangers,
  subscriptions,
  templatePages,
  templateSends,
  templates,
];
