import type { Simulation } from "../simulation.ts";
import { isPublishable } from "./json/validate.ts";
import { jsonProperty, usesEndpoint } from "./keep-flows.ts";
import type { EncryptionKey, Flow } from "./types.ts";

export type PublishProblem = { title: string; details: string };

/** What keeps a flow from being published, as far as it can be said without asking its endpoint. */
export function publishProblems(sim: Simulation, flow: Flow): PublishProblem[] {
  const problems: PublishProblem[] = [];
  const say = (title: string, details: string) => problems.push({ title, details });
  if (flow.draft === null || flow.validationErrors.length > 0) {
    say(
      "Publishing Flow with validation errors",
      "Flows with validation errors can be saved as a draft, but not published.",
    );
    return problems;
  }
  if (!isPublishable(jsonProperty(flow.draft, "version") ?? "")) {
    say("Versions in Flow JSON file are not available for publishing", "The flow is using an unsupported version.");
  }
  const numbers = [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === flow.wabaId);
  if (numbers.length === 0) {
    say(
      "No Phone Number connected to WhatsApp Business Account",
      "You need to add a phone number to your WhatsApp Business Account.",
    );
  }
  if (!usesEndpoint(flow.draft)) return problems;
  if (flow.endpointUri === null) {
    say(
      "Publishing without specifying endpoint_uri is forbidden",
      "Please set endpoint_uri property for a Flow before publishing.",
    );
  }
  if (flow.applicationId === null || !sim.world.apps.find(flow.applicationId)) {
    say(
      "No Application Connected to the Flow",
      "You need to connect a Meta app to the flow before you can publish it.",
    );
  }
  if (!findSigningKey(sim, flow)) {
    say(
      "Missing Flows Signed Public Key",
      "You need to upload and sign a public key to a phone number before you can send or publish a flow.",
    );
  }
  return problems;
}

/** The key of any number of the WABA. */
export function findSigningKey(sim: Simulation, flow: Flow): EncryptionKey | null {
  for (const number of sim.world.phoneNumbers.values()) {
    const key = number.wabaId === flow.wabaId ? sim.world.encryptionKeys.find(number.id) : null;
    if (key?.signatureStatus === "VALID") return key;
  }
  return null;
}
