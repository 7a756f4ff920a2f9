/**
 * The texts of one feature in both languages. English names the keys; a key missing in Hebrew, or one English does not
 * have, fails the compiler. Hebrew may add the dual (`…_two`), which English has no form for.
 */
export function messagesOf<const English extends Record<string, string>>(messages: {
  en: English;
  he: { [Key in keyof English]: string } & { [Key in `${string}_two`]?: string };
}): { en: English; he: Record<string, string> } {
  return messages;
}
