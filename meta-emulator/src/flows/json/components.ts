/**
 * What a property may hold. Everything but names and places may also be dynamic: `${data.x}`, or an expression in
 * backticks.
 */
export type Kind =
  | "text"
  | "texts"
  | "name"
  | "flag"
  | "number"
  | "list"
  | "object"
  | "action"
  | "components"
  | "any"
  | string[];
export type Component = {
  properties: Record<string, Kind>;
  required: string[];
  /** First Flow JSON version that has it. */
  since?: string;
};

const choice = {
  visible: "flag",
  enabled: "flag",
  required: "flag",
  "error-message": "any",
  "init-value": "any",
} as const;
const selection = { "on-select-action": "action", "on-unselect-action": "action" } as const;
const words = {
  text: "texts",
  visible: "flag",
  "font-weight": ["bold", "italic", "bold_italic", "normal"],
  strikethrough: "flag",
  markdown: "flag",
} satisfies Record<string, Kind>;
const options = {
  name: "name",
  label: "text",
  description: "text",
  "data-source": "list",
  "media-size": ["regular", "large"],
  ...choice,
  ...selection,
} satisfies Record<string, Kind>;
const dates = {
  name: "name",
  label: "any",
  "helper-text": "any",
  "min-date": "any",
  "max-date": "any",
  "unavailable-dates": "list",
  ...choice,
  ...selection,
} satisfies Record<string, Kind>;
const files = {
  name: "name",
  label: "text",
  description: "text",
  "max-file-size-kb": "number",
  visible: "flag",
  enabled: "flag",
  "error-message": "any",
} satisfies Record<string, Kind>;

/** The components of Flow JSON, what each takes and what it cannot do without. */
export const components: Record<string, Component> = {
  TextHeading: { properties: { text: "text", visible: "flag" }, required: ["text"] },
  TextSubheading: { properties: { text: "text", visible: "flag" }, required: ["text"] },
  TextBody: { properties: words, required: ["text"] },
  TextCaption: { properties: words, required: ["text"] },
  RichText: { properties: { text: "texts", visible: "flag" }, required: ["text"], since: "5.1" },
  TextInput: {
    properties: {
      name: "name",
      label: "text",
      "label-variant": ["large"],
      "input-type": ["text", "number", "email", "password", "passcode", "phone"],
      pattern: "text",
      "min-chars": "number",
      "max-chars": "number",
      "helper-text": "text",
      ...choice,
    },
    required: ["name", "label"],
  },
  TextArea: {
    properties: {
      name: "name",
      label: "text",
      "label-variant": ["large"],
      "max-length": "number",
      "helper-text": "text",
      ...choice,
    },
    required: ["name", "label"],
  },
  CheckboxGroup: {
    properties: { ...options, "min-selected-items": "number", "max-selected-items": "number" },
    required: ["name", "data-source"],
  },
  RadioButtonsGroup: { properties: options, required: ["name", "data-source"] },
  Dropdown: { properties: options, required: ["name", "label", "data-source"] },
  ChipsSelector: {
    properties: { ...options, "min-selected-items": "number", "max-selected-items": "number" },
    required: ["name", "label", "data-source"],
    since: "6.3",
  },
  Footer: {
    properties: {
      label: "text",
      "left-caption": "text",
      "center-caption": "text",
      "right-caption": "text",
      enabled: "flag",
      "on-click-action": "action",
    },
    required: ["label", "on-click-action"],
  },
  OptIn: {
    properties: {
      name: "name",
      label: "text",
      required: "flag",
      visible: "flag",
      "init-value": "any",
      "on-click-action": "action",
      ...selection,
    },
    required: ["name", "label"],
  },
  EmbeddedLink: {
    properties: { text: "text", visible: "flag", "on-click-action": "action" },
    required: ["text", "on-click-action"],
  },
  DatePicker: { properties: dates, required: ["name", "label"] },
  CalendarPicker: {
    properties: {
      ...dates,
      title: "text",
      description: "text",
      mode: ["single", "range"],
      "include-days": "list",
      "min-days": "number",
      "max-days": "number",
    },
    required: ["name", "label"],
    since: "6.1",
  },
  Image: {
    properties: {
      src: "text",
      width: "number",
      height: "number",
      "scale-type": ["cover", "contain"],
      "aspect-ratio": "number",
      "alt-text": "text",
      visible: "flag",
    },
    required: ["src"],
  },
  ImageCarousel: {
    properties: { images: "list", "aspect-ratio": "any", "scale-type": ["cover", "contain"], visible: "flag" },
    required: ["images"],
    since: "7.1",
  },
  PhotoPicker: {
    properties: {
      ...files,
      "photo-source": ["camera_gallery", "camera", "gallery"],
      "min-uploaded-photos": "number",
      "max-uploaded-photos": "number",
    },
    required: ["name", "label"],
    since: "4.0",
  },
  DocumentPicker: {
    properties: {
      ...files,
      "min-uploaded-documents": "number",
      "max-uploaded-documents": "number",
      "allowed-mime-types": "list",
    },
    required: ["name", "label"],
    since: "4.0",
  },
  NavigationList: {
    properties: {
      name: "name",
      label: "text",
      description: "text",
      "list-items": "list",
      "media-size": ["regular", "large"],
      "on-click-action": "action",
      visible: "flag",
    },
    required: ["name", "list-items"],
    since: "6.2",
  },
  If: {
    // biome-ignore lint/suspicious/noThenProperty: the name is Flow JSON's
    properties: { condition: "text", then: "components", else: "components" },
    required: ["condition", "then"],
    since: "4.0",
  },
  Switch: { properties: { value: "text", cases: "object" }, required: ["value", "cases"], since: "4.0" },
  Form: {
    properties: { name: "name", children: "components", "init-values": "any", "error-messages": "any" },
    required: ["name", "children"],
  },
};

/** What a person fills in, with the type of what comes out. */
export const inputs: Record<string, "string" | "boolean" | "array" | "object"> = {
  TextInput: "string",
  TextArea: "string",
  CheckboxGroup: "array",
  ChipsSelector: "array",
  RadioButtonsGroup: "string",
  Dropdown: "string",
  OptIn: "boolean",
  DatePicker: "string",
  CalendarPicker: "string",
  PhotoPicker: "array",
  DocumentPicker: "array",
};

/** At most so many on one screen. */
export const mostPerScreen: Record<string, { most: number; error: string }> = {
  EmbeddedLink: { most: 2, error: "MAX_EMBEDDED_LINK_PER_SCREEN" },
  Image: { most: 3, error: "MAX_IMAGE_PER_SCREEN" },
  OptIn: { most: 5, error: "MAX_OPT_IN_PER_SCREEN" },
};

/** Least and most of the same thing. */
export const ranges: [string, string][] = [
  ["min-chars", "max-chars"],
  ["min-selected-items", "max-selected-items"],
  ["min-uploaded-photos", "max-uploaded-photos"],
  ["min-uploaded-documents", "max-uploaded-documents"],
  ["min-days", "max-days"],
];
