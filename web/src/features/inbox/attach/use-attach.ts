import { maxFileBytes } from "@croozer/contracts/media";
import { useTranslation } from "react-i18next";
import { fileSize } from "../media-format.ts";
import { toastFailed } from "../toast.tsx";
import type { Attachments } from "./attachments.ts";

/** Attaches files and says of each that cannot be why. */
export function useAttach(attachments: Attachments): (files: readonly File[]) => void {
  const { t } = useTranslation("inbox");
  return (files) => {
    for (const problem of attachments.add(files)) {
      const reason =
        problem.kind === "tooMany"
          ? t("attach.tooMany", { count: problem.count })
          : t(`attach.${problem.kind}`, { name: problem.name, limit: fileSize(maxFileBytes) });
      toastFailed(t("attach.refused"), reason);
    }
  };
}
