import { ApiProblem, NetworkProblem } from "../lib/http.ts";
import { useTexts } from "../lib/use-texts.ts";

/** Says in the person's language what went wrong. */
export function useErrorText(): (error: unknown) => string {
  const tError = useTexts("errors");
  const t = useTexts("ui");
  return (error) => {
    if (error instanceof ApiProblem) return tError(error.code);
    if (error instanceof NetworkProblem) return t("networkProblem");
    return t("unexpectedAnswer");
  };
}
