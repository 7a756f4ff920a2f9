import { MediaFile } from "@croozer/contracts/media";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { get, post } from "../../../../lib/http.ts";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import { toastFailed } from "../../toast.tsx";

/**
 * A file as it is known best: the message's, or what was asked for since. Addresses live for minutes; `renew` gets new
 * ones when a picture or a player finds theirs over.
 */
export function useFile(told: MediaFile) {
  const { t } = useTranslation("inbox");
  const errorText = useErrorText();
  const [asked, setAsked] = useState<{ of: MediaFile; file: MediaFile } | null>(null);
  // What the server tells anew is newer than what was asked for before.
  const file = asked !== null && asked.of === told ? asked.file : told;

  async function renew(): Promise<MediaFile | null> {
    try {
      const fresh = await get(`/api/files/${told.id}`, MediaFile);
      setAsked({ of: told, file: fresh });
      return fresh;
    } catch {
      // It stays as it is shown; whoever presses again asks again.
      return null;
    }
  }
  async function fetchAgain(): Promise<void> {
    try {
      setAsked({ of: told, file: await post(`/api/files/${told.id}/fetch`, MediaFile) });
    } catch (error) {
      toastFailed(t("act.failed"), errorText(error));
    }
  }
  return { file, renew, fetchAgain };
}
