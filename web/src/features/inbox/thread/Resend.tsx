import { useResend } from "./use-resend.ts";

/** Sends what did not reach the server, for as long as it is on the screen. */
export function Resend() {
  useResend();
  return null;
}
