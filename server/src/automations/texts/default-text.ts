/** A text as it stands until a business writes its own; variables as `{{name}}`. */
export type DefaultText = {
  he: string;
  en: string;
  /** Characters at most, where Meta allows fewer than of a message. */
  max?: number;
};
export type DefaultTexts = Readonly<Record<string, DefaultText>>;

/** Meta's limit for the title of a button (§5.3 of the platform sheet). */
export const buttonTitle = 20;
/** Leaves room in a message of 4,096 characters for what fills the variables. */
export const longestText = 1000;
