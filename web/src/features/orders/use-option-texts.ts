import type { OrderItem } from "@croozer/contracts/orders";
import { useTexts } from "../../lib/use-texts.ts";

/** An option in words: "no olives", "extra cheese". */
export function useOptionText(): (option: OrderItem["options"][number]) => string {
  const t = useTexts("orders");
  return ({ name, kind, half }) => {
    if (kind === "removed") return t("without", { name });
    if (kind === "half") return t("half", { name, half: half ?? "" });
    if (kind === "extra" || kind === "light") return t(kind, { name });
    return name;
  };
}
