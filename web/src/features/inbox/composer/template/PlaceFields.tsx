import type { AccountTemplate } from "@croozer/contracts/account-templates";
import { buttonPlaces, placesIn, type TemplateFilling } from "@croozer/contracts/template-filling";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { Counted } from "../preview/Counted.tsx";
import { FileHeader } from "./FileHeader.tsx";
import styles from "./template.module.css";

type Filled = { filling: TemplateFilling; onChange: (filling: TemplateFilling) => void };
type Props = Filled & { template: AccountTemplate; suggestions: readonly string[] };

const nowhere = { latitude: 0, longitude: 0, name: "", address: "" };

function PlaceHeader({ filling, onChange }: Filled) {
  const { t } = useTranslation("inbox");
  const place = filling.location ?? nowhere;
  const change = (part: Partial<typeof nowhere>) => onChange({ ...filling, location: { ...place, ...part } });
  return (
    <>
      <Counted label={t("template.place.name")} value={place.name} onChange={(name) => change({ name })} />
      <Counted label={t("template.place.address")} value={place.address} onChange={(address) => change({ address })} />
      {(["latitude", "longitude"] as const).map((axis) => (
        <Counted
          key={axis}
          dir="ltr"
          label={t(`template.place.${axis}`)}
          value={place[axis] === 0 ? "" : String(place[axis])}
          onChange={(value) => change({ [axis]: Number(value) || 0 })}
        />
      ))}
    </>
  );
}

/** Everything a template leaves open. */
export function PlaceFields({ template, filling, suggestions, onChange }: Props) {
  const { t } = useTranslation("inbox");
  const { header } = template;
  const fields = [
    ...placesIn(header?.format === "text" ? (header.text ?? "") : "").map((place) => ({
      part: "header" as const,
      place,
    })),
    ...placesIn(template.body).map((place) => ({ part: "body" as const, place })),
  ];
  return (
    <div className={styles.fields}>
      {(header?.format === "image" || header?.format === "video" || header?.format === "document") && (
        <FileHeader format={header.format} file={filling.file} onChange={(file) => onChange({ ...filling, file })} />
      )}
      {header?.format === "location" && <PlaceHeader filling={filling} onChange={onChange} />}
      {fields.map(({ part, place }, index) => {
        const value = filling[part][place] ?? "";
        const put = (text: string) => onChange({ ...filling, [part]: { ...filling[part], [place]: text } });
        return (
          <div key={`${part}${place}`}>
            <Counted
              label={
                <>
                  {t("template.place", { name: `{{${place}}}` })}
                  {part === "header" && ` · ${t("template.header")}`}
                </>
              }
              value={value}
              onChange={put}
              autoFocus={index === 0}
              testId={`place-${place}`}
            />
            {value === "" && suggestions.length > 0 && (
              <fieldset className={styles.suggestions} aria-label={t("template.suggest")}>
                {suggestions.map((one) => (
                  <button key={one} type="button" className={styles.suggestion} onClick={() => put(one)}>
                    <PersonText>{one}</PersonText>
                  </button>
                ))}
              </fieldset>
            )}
          </div>
        );
      })}
      {buttonPlaces(template).map((index) => {
        const button = template.buttons[index];
        if (button === undefined) return null;
        return (
          <Counted
            key={index}
            dir="ltr"
            label={t(button.type === "copy_code" ? "template.code" : "template.url", { text: button.text })}
            value={filling.buttons[index] ?? ""}
            onChange={(text) => onChange({ ...filling, buttons: { ...filling.buttons, [index]: text } })}
            {...(button.type === "copy_code" ? { most: 15 } : {})}
            testId={`button-${index}`}
          />
        );
      })}
    </div>
  );
}
