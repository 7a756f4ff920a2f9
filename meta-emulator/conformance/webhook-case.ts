import type { ConfigOverrides } from "../src/config.ts";
import type { WorldDescription } from "../src/world/describe.ts";

/**
 * How a documented webhook comes about: what is done, in order, and what is sent because of the last step. `$0` in a
 * step stands for the id that step 0 gave.
 */
export type WebhookCase = {
  /** `fixtures/<fixture>.json`: what is sent has this shape, and says the same of what kind it is. */
  fixture?: string;
  /** Of a kind that has no fixture: its name in the sheet. */
  kind?: string;
  config?: ConfigOverrides;
  /** Put before the first step. */
  world?: WorldDescription;
  steps: Step[];
  /** Part of the one change's value. */
  says?: Record<string, unknown>;
  /** Documented properties that do not arise here, and why. */
  without?: { paths: RegExp; because: string };
};

export type Step =
  | {
      person: string;
      act: Record<string, unknown>;
      /** Nothing is told of it: do not wait for a webhook with its id. */
      quiet?: true;
    }
  /** The business sends, to Dana unless it says otherwise, and it is delivered. Gives the message's id. */
  | { send: Record<string, unknown> }
  /** The same without waiting for anything. */
  | { post: Record<string, unknown>; refused?: true }
  /** A file on a person's phone. Gives its id. */
  | { file: { mimeType: string; name?: string; bytes: string | { size: number } } }
  | { change: string; to: Record<string, unknown> }
  /** Graph or control API. Gives the id that is answered. */
  | { call: [method: string, path: string, body?: unknown]; token?: string }
  /** Goes on once this can be read at the control API. */
  | { look: string; has: string }
  /** Goes on once a webhook came that has this in its body. */
  | { heard: string };
