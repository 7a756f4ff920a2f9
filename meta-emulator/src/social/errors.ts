import { GraphError } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";

type Problem = { code: number; subcode?: number; message: string };

/** Instagram Login names its exceptions differently. */
export function socialError({ access }: Pick<GraphCall, "access">, { code, subcode, message }: Problem): GraphError {
  const ofInstagram = access.kind === "token" && access.token.kind === "instagram_user";
  const type = ofInstagram ? ("IGApiException" as const) : undefined;
  return new GraphError({ code, subcode, type, message: `(#${code}) ${message}` });
}

/** What a send may be refused with. Subcodes 2534… are Instagram's, 2018… Messenger's. */
export const problems = {
  instagram: {
    outsideWindow: { code: 10, subcode: 2534022, message: "This message is sent outside of allowed window." },
    noSuchPerson: { code: 100, subcode: 2534014, message: "The requested user cannot be found." },
    blocked: { code: 100, subcode: 2534029, message: "You cannot send messages to this user." },
    noAccess: {
      code: 200,
      subcode: 2534041,
      message: "The owner of the Instagram account has disabled access to instagram direct messages.",
    },
    rate: { code: 613, subcode: 2534040, message: "Calls to this api have exceeded the rate limit." },
    privateReply: { code: 10, subcode: 2534025, message: "The comment is invalid for a private reply." },
  },
  messenger: {
    outsideWindow: { code: 10, subcode: 2018278, message: "This message is sent outside of allowed window." },
    noSuchPerson: { code: 100, subcode: 2018001, message: "No matching user found" },
    blocked: { code: 551, subcode: 1545041, message: "This person isn't available right now." },
    noAccess: { code: 10, message: "Application does not have permission for this action" },
    rate: { code: 613, message: "Calls to this api have exceeded the rate limit." },
    privateReply: { code: 10900, message: "Activity already replied to" },
  },
} as const satisfies Record<string, Record<string, Problem>>;

export const restricted: Problem = {
  code: 10,
  subcode: 1893063,
  message: "This account has been restricted from sending messages.",
};
export const anotherAppInControl: Problem = {
  code: 10,
  subcode: 2018300,
  message: "Message failed to send because another app is controlling this thread now.",
};
export const invalidReply: Problem = { code: 1, subcode: 1357046, message: "Received invalid JSON reply." };
