import type { GraphTable } from "../graph/operation.ts";
import { saveAttachment } from "./message-attachments.ts";
import { deleteMessengerProfile, readMessengerProfile, setMessengerProfile } from "./messenger-profile.ts";
import { readInstagramAccount, readPage } from "./read/accounts.ts";
import { listConversations, listMessages, readConversation } from "./read/conversations.ts";
import { readMessage } from "./read/messages.ts";
import { readPerson } from "./read/person.ts";
import { postInstagramMessage, postPageMessage } from "./send/post-message.ts";
import { listAccountSubscriptions, subscribeToAccount, unsubscribeFromAccount } from "./subscribed-apps.ts";
import {
  passThreadControl,
  readThreadOwner,
  releaseThreadControl,
  requestThreadControl,
  takeThreadControl,
} from "./thread-control.ts";

/** Edges that Pages and Instagram accounts have alike. */
const shared = {
  conversations: { GET: listConversations },
  message_attachments: { POST: saveAttachment },
  messenger_profile: { GET: readMessengerProfile, POST: setMessengerProfile, DELETE: deleteMessengerProfile },
  pass_thread_control: { POST: passThreadControl },
  release_thread_control: { POST: releaseThreadControl },
  request_thread_control: { POST: requestThreadControl },
  subscribed_apps: { GET: listAccountSubscriptions, POST: subscribeToAccount, DELETE: unsubscribeFromAccount },
  take_thread_control: { POST: takeThreadControl },
  thread_owner: { GET: readThreadOwner },
};

export const socialTable: GraphTable = {
  nodes: {
    page: { "": { GET: readPage }, messages: { POST: postPageMessage }, ...shared },
    instagram_account: { "": { GET: readInstagramAccount }, messages: { POST: postInstagramMessage }, ...shared },
    person: { "": { GET: readPerson } },
    conversation: { "": { GET: readConversation }, messages: { GET: listMessages } },
    social_message: { "": { GET: readMessage } },
  },
};
