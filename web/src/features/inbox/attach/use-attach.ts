import { maxFileBytes } from "@croozer/contracts/media";
import { useTranslation } from "react-i18next";
import { fileSize } from "../media-format.ts";
import { toastFailed } from "../toast.tsx";
import type { Attachments, AttachProblem } from "./attachments.ts";

/** Says of each file that cannot be attached why. */
export function useTellProblems(): (problems: readonly AttachProblem[]) => void {
  const { t } = useTranslation("inbox");
  return (problems) => {
    for (const problem of problems) {
      const reason =
        problem.kind === "tooMany"
          ? t("attach.tooMany", { count: problem.count })
          : t(`attach.${problem.kind}`, { name: problem.name, limit: fileSize(maxFileBytes) });
      toastFailed(t("attach.refused"), reason);
    }
  };
}

/** Attaches files and says of each that cannot be why. */
export function useAttach(attachments: Attachments): (files: readonly File[]) => void {
  const tell = useTellProblems();
  return (files) => tell(attachments.add(files));
}
