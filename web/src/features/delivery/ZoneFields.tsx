import { ActionIcon, Button, Input, NumberInput, SegmentedControl, TagsInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Fields } from "../settings/SettingsPage.tsx";
import { type AreaFormApi, between, emptyPlace, namesIn, type Place, type ZoneKind } from "./area-form.ts";
import styles from "./Delivery.module.css";

const kinds: readonly ZoneKind[] = ["place", "postcode", "radius"];

/** What makes an address belong to the area. */
export function ZoneFields({ form }: { form: AreaFormApi }) {
  const { t } = useTranslation("delivery");
  const { kind } = form.values;
  return (
    <>
      <Input.Wrapper label={t("kindLabel")} description={t(`kindText_${kind}`)}>
        <SegmentedControl
          fullWidth
          mt={6}
          value={kind}
          onChange={(value) => form.setFieldValue("kind", kinds.find((one) => one === value) ?? "place")}
          data={kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
        />
      </Input.Wrapper>
      {kind === "place" && <PlaceRows form={form} />}
      {kind === "postcode" && (
        <TagsInput
          label={t("postcodes")}
          placeholder={t("postcodesExample")}
          dir="ltr"
          splitChars={between}
          maxTags={500}
          acceptValueOnBlur
          {...form.getInputProps("postcodes")}
          onChange={(postcodes) => form.setFieldValue("postcodes", namesIn(postcodes))}
        />
      )}
      {kind === "radius" && (
        <Fields>
          <TextInput
            label={t("center")}
            description={t("centerHint")}
            placeholder="32.0667, 34.7667"
            dir="ltr"
            {...form.getInputProps("center")}
          />
          <NumberInput
            label={t("km")}
            description={t("kmHint")}
            min={0.1}
            max={500}
            decimalScale={1}
            step={0.5}
            {...form.getInputProps("km")}
          />
        </Fields>
      )}
    </>
  );
}

function PlaceRows({ form }: { form: AreaFormApi }) {
  const { t } = useTranslation("delivery");
  const { places } = form.values;
  const set = (index: number, change: Partial<Place>) =>
    form.setFieldValue(
      "places",
      places.map((place, at) => (at === index ? { ...place, ...change } : place)),
    );
  return (
    <Input.Wrapper error={form.errors.places}>
      <div className={styles.places}>
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places have no identity but their row
          <div className={styles.place} key={index}>
            <TextInput
              label={t("town")}
              dir="auto"
              maxLength={80}
              value={place.town}
              onChange={(event) => set(index, { town: event.currentTarget.value })}
              data-testid="area-town"
            />
            <TagsInput
              label={t("streets")}
              placeholder={place.streets.length === 0 ? t("wholeTown") : ""}
              dir="auto"
              splitChars={between}
              maxTags={500}
              acceptValueOnBlur
              value={place.streets}
              onChange={(streets) => set(index, { streets: namesIn(streets) })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              className={styles.removePlace ?? ""}
              aria-label={t("removePlace")}
              disabled={places.length === 1}
              onClick={() => form.setFieldValue("places", places.toSpliced(index, 1))}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="light"
          className={styles.addPlace ?? ""}
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => form.setFieldValue("places", [...places, emptyPlace()])}
        >
          {t("addPlace")}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
