import { useTranslation } from "react-i18next";
import { ApiProblem, NetworkProblem } from "../lib/http.ts";

/** Says in the person's language what went wrong. */
export function useErrorText(): (error: unknown) => string {
  const { t: tError } = useTranslation("errors");
  const { t } = useTranslation("ui");
  return (error) => {
    if (error instanceof ApiProblem) return tError(error.code);
    if (error instanceof NetworkProblem) return t("networkProblem");
    return t("unexpectedAnswer");
  };
}
