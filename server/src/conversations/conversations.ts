/** The door of conversations. */
export { markRead, setAutomation } from "./change-conversation.ts";
export { getMessage, type Inbound, listInboundAfter, listLatelyHeard } from "./message-view.ts";
export { forgetParked } from "./parked.ts";
export { threadsOfCustomers } from "./people/of-customer.ts";
export { previewOf } from "./preview.ts";
export { addNote, type NewMessage, type Queued, queueMessage, type Urgency } from "./queue-message.ts";
export { showMemberTyping, showRead, showTyping } from "./receipts.ts";
export { type Replay, receiveUnits, type ThreadUnit, type UnitOutcome } from "./receive-units.ts";
export { lookAfterReplies } from "./reply-times/look-after-replies.ts";
export { cancelMessage, retryMessage, settleMessage } from "./sending/decide.ts";
export { createLanes, type Lanes } from "./sending/lanes.ts";
export { conversationWith, findConversationOf } from "./start-conversation.ts";
export { eachAlone } from "./teamwork/bulk.ts";
export { changeConversation } from "./teamwork/change.ts";
export { type Automated, getConversation, readAutomation } from "./views.ts";
