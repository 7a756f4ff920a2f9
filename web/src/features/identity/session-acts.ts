import type { Me } from "@croozer/contracts/auth";
import { Me as MeSchema } from "@croozer/contracts/auth";
import type { Language } from "@croozer/contracts/basics";
import { z } from "zod";
import { patch, post } from "../../lib/http.ts";
import { findChosenLanguage, rememberLanguage } from "../../lib/language.ts";
import { queryClient } from "../../lib/query.ts";
import { meQuery } from "../../lib/session.ts";
import { closeSocket } from "../../lib/socket.ts";
import { showIn } from "../../speak.ts";

/** Takes in who signed in. A language chosen on this device stays; otherwise the person's own is shown. */
export async function welcome(me: Me): Promise<void> {
  if (findChosenLanguage() === null) await showIn(me.user.language);
  // A question still on its way was asked before and would answer that nobody is.
  await queryClient.cancelQueries({ queryKey: meQuery.queryKey });
  queryClient.setQueryData(meQuery.queryKey, me);
}

/** Ends the session and forgets everything that was on the screen. */
export async function signOut(): Promise<void> {
  await post("/api/auth/sign-out", z.object({ done: z.literal(true) }));
  closeSocket();
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, null);
}

/** Shows the interface in a language, remembers it on this device and, when somebody is signed in, for the person. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await showIn(language);
  const me = queryClient.getQueryData(meQuery.queryKey);
  if (me && me.user.language !== language)
    queryClient.setQueryData(meQuery.queryKey, await patch("/api/auth/me", MeSchema, { language }));
}
