import { AlertKind } from "@croozer/contracts/alerts";
import { useTranslation } from "react-i18next";

/** Meta: 190 and the OAuth family are about the token, 10 and 200–299 about permissions. */
const isToken = (code: string) => code === "190" || code === "102" || code === "0";
const isPermission = (code: string) => code === "10" || (code.length === 3 && code.startsWith("2"));

/** Says in words why Meta refuses a channel. */
export function useProblemText(): (code: string) => string {
  const { t } = useTranslation("channels");
  const { t: tAlerts } = useTranslation("alerts");
  return (code) => {
    const kind = AlertKind.safeParse(code);
    if (kind.success) return `${tAlerts(`is_${kind.data}`)}. ${tAlerts(`do_${kind.data}`)}`;
    if (isToken(code)) return t("problem_token");
    if (isPermission(code)) return t("problem_permission");
    if (!/^\d+$/.test(code)) return t("problem_unreachable");
    return t("problem_other", { code });
  };
}
