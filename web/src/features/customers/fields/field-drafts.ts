import type { CustomerField, SaveCustomerFields } from "@croozer/contracts/customer-fields";

/** A field as it is being written; one that is not saved yet has no id. */
export type FieldDraft = Omit<CustomerField, "id"> & { key: string; id: string | null };

export const draftOf = (field: CustomerField): FieldDraft => ({ ...field, key: field.id });
export const newDraft = (): FieldDraft => ({
  ...{ key: crypto.randomUUID(), id: null, name: "", kind: "text", choices: [] },
});

export const isNameless = ({ name }: FieldDraft): boolean => name.trim() === "";
export const lacksChoices = ({ kind, choices }: FieldDraft): boolean => kind === "choice" && choices.length === 0;
export const isWhole = (draft: FieldDraft): boolean => !isNameless(draft) && !lacksChoices(draft);

export const bodyOf = (drafts: readonly FieldDraft[]): SaveCustomerFields => ({
  items: drafts.map(({ id, name, kind, choices }) => ({
    ...(id === null ? {} : { id }),
    ...{ name: name.trim(), kind, choices: kind === "choice" ? choices : [] },
  })),
});

export function moved(drafts: readonly FieldDraft[], index: number, by: -1 | 1): FieldDraft[] {
  const draft = drafts[index];
  return draft === undefined ? [...drafts] : drafts.toSpliced(index, 1).toSpliced(index + by, 0, draft);
}
