import type { Cart } from "./cart.ts";
import { TextField } from "./TextField.tsx";
import { useTexts } from "./texts.ts";
import type { Quoted } from "./use-quote.ts";

type Props = { cart: Cart; set: (part: Partial<Cart>) => void; quoted: Quoted; error: string | null };

/** Where to; whether it is delivered there is said by the same rules as in the chat. */
export function WhereField({ cart, set, quoted: { quote, isCurrent }, error }: Props) {
  const { t } = useTexts();
  const area = cart.address.trim() !== "" && isCurrent ? quote?.area : null;
  const isRefused = area?.result === "not_served";
  const hint =
    area?.result === "served"
      ? `${t("area_served")}${area.name ? ` (${area.name})` : ""}`
      : area?.result === "unclear" && area.missing !== null
        ? t(`area_${area.missing}`)
        : null;
  return (
    <TextField
      label={t("address")}
      field="address"
      autoComplete="street-address"
      placeholder={t("addressHint")}
      maxLength={300}
      value={cart.address}
      error={error ?? (isRefused ? t("area_not_served") : null)}
      hint={hint}
      onChange={(address) => set({ address })}
    />
  );
}
