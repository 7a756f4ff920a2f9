import { maxFileBytes } from "@croozer/contracts/media";
import { useTranslation } from "react-i18next";
import type { AttachProblem } from "./attachments.ts";
import { fileSize } from "./file-size.ts";

/** Why a file cannot be attached, in words. */
export function useProblemWords(): (problem: AttachProblem) => string {
  const { t } = useTranslation("inbox");
  return (problem) =>
    problem.kind === "tooMany"
      ? t("attach.tooMany", { count: problem.count })
      : t(`attach.${problem.kind}`, { name: problem.name, limit: fileSize(maxFileBytes) });
}
