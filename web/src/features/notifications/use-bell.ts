import { type NotificationSummary, usualNotifications } from "@croozer/contracts/notifications";
import { quietMinutesLeft } from "@croozer/contracts/quiet-hours";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queryClient } from "../../lib/query.ts";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusiness, useMembership, usePermission } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { closeShown, showToAnswer } from "./badge.ts";
import { listQuery, notificationSettingsQuery, summaryQuery } from "./queries.ts";
import { allowSoundOnTouch, isFirstTab, playTune } from "./sounds.ts";

/** Keeps the bell as the server has it, sounds when something new is in it, and tells the system how much waits. */
export function useBell(): NotificationSummary | undefined {
  const { id: businessId, timeZone } = useBusiness();
  const { memberId } = useMembership();
  const enabled = usePermission("conversation.read");
  const { data } = useQuery({ ...summaryQuery(businessId), enabled });
  const { data: settings = usualNotifications } = useQuery({ ...notificationSettingsQuery(businessId), enabled });
  useNotices(["conversation"], () => {
    // Answered, given to somebody, taken by the automation: what is to be answered changes with it.
    if (enabled) refetchChanged(summaryQuery(businessId).queryKey);
  });
  useNotices(["notification", "resync"], (notice) => {
    if (!enabled || (notice.type === "notification" && notice.id !== memberId)) return;
    refetchChanged(summaryQuery(businessId).queryKey);
    const list = queryClient.getQueryCache().find({ queryKey: listQuery(businessId).queryKey });
    if (list !== undefined) refetchChanged(listQuery(businessId).queryKey);
  });
  useEffect(allowSoundOnTouch, []);

  const newest = data?.newest ?? null;
  const heard = useRef<{ businessId: string; at: string } | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const before = heard.current?.businessId === businessId ? heard.current.at : null;
    const at = newest?.at ?? before ?? "";
    heard.current = { businessId, at };
    // What was there when the page opened is not new.
    if (newest === null || before === null || newest.at <= before) return;
    if (!settings.ways[newest.kind].sound || quietMinutesLeft(settings, timeZone, new Date()) > 0) return;
    void isFirstTab(`${newest.id} ${newest.at}`).then((isFirst) => isFirst && playTune(settings));
  }, [data, newest, settings, businessId, timeZone]);

  const { unread, toAnswer } = data ?? {};
  useEffect(() => {
    // Not known yet is not none.
    if (toAnswer !== undefined) showToAnswer(toAnswer);
  }, [toAnswer]);
  useEffect(() => {
    if (unread === 0) void closeShown(() => true);
  }, [unread]);
  return data;
}
