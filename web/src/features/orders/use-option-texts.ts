import type { OrderItem } from "@croozer/contracts/orders";
import { useTexts } from "../../lib/use-texts.ts";
import { halvesTogether } from "./halves-together.ts";

type Option = OrderItem["options"][number];

/** Options in words: "no olives", "extra cheese", "half 2: mushrooms + onion". */
export function useOptionTexts(): (options: readonly Option[]) => string[] {
  const t = useTexts("orders");
  const textOf = ({ name, kind, half }: Option) => {
    if (kind === "removed") return t("without", { name });
    if (kind === "half") return t("half", { name, half: half ?? "" });
    if (kind === "extra" || kind === "light") return t(kind, { name });
    return name;
  };
  return (options) => halvesTogether(options).map(textOf);
}
