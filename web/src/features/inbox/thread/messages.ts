/** Words of moving about in a thread. Part of the namespace `inbox`. */
export const messages = {
  en: {
    "thread.older": "Loading earlier messages",
    "thread.older.failed": "Earlier messages could not be loaded.",
    "thread.newer": "Loading later messages",
    "thread.newer.failed": "Later messages could not be loaded.",
    "thread.toNewest": "To the newest",
    "thread.jump.going": "Going there",
    "thread.jump.failed": "It could not be opened",
    "thread.jump.gone": "The message that the link names is not in this conversation.",
    "thread.announced_one": "{{count}} new message from {{name}}",
    "thread.announced_other": "{{count}} new messages from {{name}}",
  },
  he: {
    "thread.older": "הודעות קודמות בטעינה",
    "thread.older.failed": "לא ניתן היה לטעון הודעות קודמות.",
    "thread.newer": "הודעות מאוחרות יותר בטעינה",
    "thread.newer.failed": "לא ניתן היה לטעון הודעות מאוחרות יותר.",
    "thread.toNewest": "להודעה האחרונה",
    "thread.jump.going": "בדרך לשם",
    "thread.jump.failed": "לא ניתן היה לפתוח",
    "thread.jump.gone": "ההודעה שבקישור אינה בשיחה הזאת.",
    "thread.announced_one": "הודעה חדשה אחת מאת {{name}}",
    "thread.announced_two": "{{count}} הודעות חדשות מאת {{name}}",
    "thread.announced_other": "{{count}} הודעות חדשות מאת {{name}}",
  },
} as const;
