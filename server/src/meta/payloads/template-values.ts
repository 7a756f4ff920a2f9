import type { TemplateHeader, TemplateValue } from "@croozer/contracts/message-parts";
import { type GraphBody, given } from "./kind.ts";
import { coordinates, required, Unsendable } from "./limits.ts";
import { checkMedia, mediaRef } from "./media.ts";

/** What takes a placeholder's place stands on one line (132018). */
export function checkValue(field: string, text: string): void {
  required(field, text);
  if (/[\n\r\t]| {5}/.test(text))
    throw new Unsendable(field, "without line breaks, tabs and more than four spaces in a row");
}

/** Values of a body: all by name or all in order. */
export function checkValues(path: string, values: readonly TemplateValue[]): void {
  values.forEach((value, index) => {
    const place = `${path}.${index}`;
    if (value.type === "text") checkValue(`${place}.text`, value.text);
    else required(`${place}.fallback`, value.fallback);
    if (value.type === "currency" && !/^[A-Z]{3}$/.test(value.code))
      throw new Unsendable(`${place}.code`, "a currency's three letters");
    if ((value.name === null) !== (values[0]?.name === null))
      throw new Unsendable(`${place}.name`, "all values by name or all in order");
    if (value.name !== null) required(`${place}.name`, value.name);
    if (value.name !== null && values.findIndex(({ name }) => name === value.name) !== index)
      throw new Unsendable(`${place}.name`, "must be different from the others");
  });
}

export function writeValue(value: TemplateValue): GraphBody {
  const name = given({ parameter_name: value.name });
  switch (value.type) {
    case "text":
      return { type: "text", ...name, text: value.text };
    case "currency":
      return {
        type: "currency",
        ...name,
        currency: { fallback_value: value.fallback, code: value.code, amount_1000: value.amountThousandths },
      };
    case "date_time":
      return { type: "date_time", ...name, date_time: { fallback_value: value.fallback } };
  }
}

export function checkHeader(path: string, header: TemplateHeader): void {
  if (header.type === "text") checkValue(`${path}.text`, header.text);
  else if (header.type === "location") {
    coordinates(`${path}.`, header);
    required(`${path}.name`, header.name);
    required(`${path}.address`, header.address);
  } else if (header.type === "product") {
    required(`${path}.catalogueId`, header.catalogueId);
    required(`${path}.retailerId`, header.retailerId);
  } else checkMedia(`${path}.`, header);
}

export function writeHeader(header: TemplateHeader): GraphBody {
  switch (header.type) {
    case "text":
      return writeValue({ ...header, type: "text" });
    case "location": {
      const { latitude, longitude, name, address } = header;
      return { type: "location", location: { latitude, longitude, name, address } };
    }
    case "product":
      return {
        type: "product",
        product: { product_retailer_id: header.retailerId, catalog_id: header.catalogueId },
      };
    default: {
      const filename = header.type === "document" ? header.filename : null;
      return { type: header.type, [header.type]: { ...mediaRef(header), ...given({ filename }) } };
    }
  }
}
