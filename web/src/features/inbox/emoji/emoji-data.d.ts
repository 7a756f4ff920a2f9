// Said here rather than read from the files: the compiler would spell out the type of half a megabyte of JSON.
declare module "cldr-annotations-modern/annotations/en/annotations.json" {
  const file: { annotations: { annotations: Record<string, { default?: string[]; tts?: string[] }> } };
  export default file;
}
declare module "cldr-annotations-modern/annotations/he/annotations.json" {
  const file: { annotations: { annotations: Record<string, { default?: string[]; tts?: string[] }> } };
  export default file;
}
declare module "unicode-emoji-json/data-by-group.json" {
  const groups: { slug: string; emojis: { emoji: string; name: string }[] }[];
  export default groups;
}
