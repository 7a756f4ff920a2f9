import { accounts } from "./accounts.ts";
import { businesses } from "./businesses.ts";
import { coexistence } from "./coexistence.ts";
import { commerce } from "./commerce.ts";
import { flows } from "./flows.ts";
import { interactive } from "./interactive.ts";
import { limits } from "./limits.ts";
import { numbers } from "./numbers.ts";
import { people } from "./people.ts";
import { sends } from "./sends.ts";
import { social } from "./social.ts";
import { templateSends } from "./template-sends.ts";
import { templates } from "./templates.ts";
import type { World } from "./world.ts";

export const worlds: World[] = [
  accounts,
  businesses,
  coexistence,
  commerce,
  flows,
  interactive,
  limits,
  numbers,
  people,
  sends,
  social,
  templateSends,
  templates,
];
