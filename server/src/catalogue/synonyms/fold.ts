/** Words as they are compared: lower case, without niqqud, accents, quotes and other marks, single spaces. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'"׳״’‘“”`´]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
