/** The door of media. */
export { describeForSending, type FileToSend } from "./file-to-send.ts";
export { viewFiles, viewUploaded } from "./file-view.ts";
export { type Announcement, keepInboundFiles } from "./keep-inbound.ts";
export { keepUpload } from "./keep-upload.ts";
export { forgetMediaIds, mediaIdFor } from "./provider-ids.ts";
export { forgetUnused, markUsed } from "./unused-files.ts";
export { withWorkFolder } from "./work-folder.ts";
