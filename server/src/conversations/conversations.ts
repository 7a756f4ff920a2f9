/** The door of conversations. */
export { markRead, setAutomation } from "./change-conversation.ts";
export { getMessage, type Inbound, listInboundAfter, listLatelyHeard } from "./message-view.ts";
export { threadsOfCustomers } from "./people/of-customer.ts";
export { previewOf } from "./preview.ts";
export { showMemberTyping, showRead, showTyping } from "./receipts.ts";
export { forgetParked } from "./receiving/parked.ts";
export { type Replay, receiveUnits, type ThreadUnit, type UnitOutcome } from "./receiving/receive-units.ts";
export { lookAfterReplies } from "./reply-times/look-after-replies.ts";
export { cancelMessage, retryMessage, settleMessage } from "./sending/decide.ts";
export { createLanes, type Lanes } from "./sending/lanes.ts";
export { eachAlone } from "./teamwork/bulk.ts";
export { changeConversation } from "./teamwork/change.ts";
export { type Automated, getConversation, readAutomation } from "./views.ts";
export { addNote, type NewMessage, type Queued, queueMessage, type Urgency } from "./writing/queue-message.ts";
export { conversationWith, findConversationOf } from "./writing/start-conversation.ts";
