import { messagesOf } from "../../../lib/messages.ts";

export const messages = messagesOf({
  en: {
    title: "Menu page",
    text: "A page on which everybody sees the menu and orders, without an account.",
    toPage: "The menu page, link and code",
    link: "Link",
    open: "Open the page",
    code: "Code for tables and windows",
    codeAlt: "QR code of the menu page",
    svg: "Download SVG",
    png: "Download PNG",
    address: "Address",
    addressText: "Links and codes with an earlier address keep leading here.",
    slugWrong: "At least three small Latin letters, digits and single hyphens between them",
    save: "Save",
  },
  he: {
    title: "דף התפריט",
    text: "דף שבו כולם רואים את התפריט ומזמינים, בלי חשבון.",
    toPage: "דף התפריט, קישור וקוד",
    link: "קישור",
    open: "לפתיחת הדף",
    code: "קוד לשולחנות ולחלון",
    codeAlt: "קוד QR של דף התפריט",
    svg: "הורדת SVG",
    png: "הורדת PNG",
    address: "כתובת",
    addressText: "קישורים וקודים עם כתובת קודמת ממשיכים להוביל לכאן.",
    slugWrong: "לפחות שלוש אותיות לטיניות קטנות או ספרות, עם מקפים בודדים ביניהן",
    save: "שמירה",
  },
});
