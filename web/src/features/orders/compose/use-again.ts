import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { OrderSummary } from "@croozer/contracts/orders";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { sellable } from "../../lines/sellable.ts";
import { fetchRequests } from "./caller-queries.ts";
import { type Line, newLine } from "./draft.ts";

/** The lines of an earlier order, as they would be asked for today; what the menu no longer has is told. */
export function useAgain(catalogue: Catalogue | undefined): (order: OrderSummary) => Promise<Line[]> {
  const { t } = useTranslation("compose");
  const errorText = useErrorText();
  const language = useLanguage();
  return async ({ id, items }) => {
    const asked = await fetchRequests(id).catch((error: unknown) => {
      notifications.show({ color: "red", message: errorText(error) });
      return { items: [] };
    });
    const products = catalogue === undefined ? [] : sellable(catalogue).filter(({ available }) => available);
    const has = (productId: string) => products.some((product) => product.id === productId);
    const missing = asked.items.flatMap((line) => {
      if (has(line.request.productId)) return [];
      const known = catalogue?.products.find((product) => product.id === line.request.productId);
      const name =
        known === undefined ? items.find((item) => item.id === line.id)?.name : inLanguage(known.name, language);
      return name === undefined ? [] : [name];
    });
    if (missing.length > 0)
      notifications.show({ color: "yellow", message: t("againMissing", { names: missing.join(", ") }) });
    return asked.items.flatMap(({ request }) => (has(request.productId) ? [newLine(request)] : []));
  };
}
