/** The door of notifications. */
export { tellMembers } from "./tell.ts";
