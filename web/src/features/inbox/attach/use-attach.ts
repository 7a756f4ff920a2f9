import { useTranslation } from "react-i18next";
import type { Attachments, AttachProblem } from "../../attachments/attachments.ts";
import { useProblemWords } from "../../attachments/use-problem-words.ts";
import { toastFailed } from "../toast.tsx";

/** Says of each file that cannot be attached why. */
export function useTellProblems(): (problems: readonly AttachProblem[]) => void {
  const { t } = useTranslation("inbox");
  const wordsOf = useProblemWords();
  return (problems) => {
    for (const problem of problems) toastFailed(t("attach.refused"), wordsOf(problem));
  };
}

/** Attaches files and says of each that cannot be why. */
export function useAttach(attachments: Attachments): (files: readonly File[]) => void {
  const tell = useTellProblems();
  return (files) => tell(attachments.add(files));
}
