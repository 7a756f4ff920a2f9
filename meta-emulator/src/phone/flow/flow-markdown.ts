/** A flow's Markdown in WhatsApp's own marks, which the page knows to draw. */
export function flowMarkdown(text: string): string {
  return text
    .replace(/~~(\S(?:[^~]*\S)?)~~/gu, "~$1~")
    .replace(/\*\*(\S(?:[^*]*\S)?)\*\*/gu, "\u0001$1\u0001")
    .replace(/(^|[^*\p{L}\p{N}])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![*\p{L}\p{N}])/gu, "$1_$2_")
    .replaceAll("\u0001", "*")
    .replace(/^#{1,6} +(.+)$/gmu, "*$1*")
    .replace(/!?\[([^\]]*)\]\((https?:[^)\s]+)\)/gu, "$1 $2")
    .replace(/^\+ /gmu, "- ");
}
