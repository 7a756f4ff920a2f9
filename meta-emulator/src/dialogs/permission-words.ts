import { lookUp } from "../world/look-up.ts";
import type { Language } from "./types.ts";

/** What a permission means, in words; one that is not here is shown by its name. */
const meanings: Record<string, Record<Language, string>> = {
  public_profile: { en: "See your name", he: "לראות את השם שלך" },
  email: { en: "See your email address", he: "לראות את כתובת הדואר שלך" },
  business_management: { en: "Manage your business portfolio", he: "לנהל את התיק העסקי" },
  whatsapp_business_management: {
    en: "Manage your WhatsApp accounts, numbers and templates",
    he: "לנהל את חשבונות WhatsApp, המספרים והתבניות",
  },
  whatsapp_business_messaging: {
    en: "Send and receive WhatsApp messages",
    he: "לשלוח ולקבל הודעות WhatsApp",
  },
  catalog_management: { en: "Manage your product catalogues", he: "לנהל את קטלוגי המוצרים" },
  pages_show_list: { en: "See which Pages you manage", he: "לראות אילו דפים בניהולך" },
  pages_messaging: { en: "Manage the Pages’ conversations in Messenger", he: "לנהל את שיחות Messenger של הדפים" },
  pages_manage_metadata: { en: "Manage the Pages’ settings", he: "לנהל את הגדרות הדפים" },
  pages_read_engagement: { en: "Read what the Pages publish", he: "לקרוא את מה שהדפים מפרסמים" },
  instagram_basic: { en: "See the Instagram accounts of the Pages", he: "לראות את חשבונות Instagram של הדפים" },
  instagram_manage_messages: {
    en: "Manage the Instagram accounts’ messages",
    he: "לנהל את ההודעות של חשבונות Instagram",
  },
  instagram_business_basic: { en: "See the account’s profile and posts", he: "לראות את פרופיל החשבון והפוסטים" },
  instagram_business_manage_messages: { en: "Manage the account’s messages", he: "לנהל את הודעות החשבון" },
  instagram_business_manage_comments: { en: "Manage the account’s comments", he: "לנהל את התגובות בחשבון" },
  instagram_business_content_publish: { en: "Publish on the account", he: "לפרסם בחשבון" },
};

export function permissionWords(scope: string, language: Language): string {
  return lookUp(meanings, scope)?.[language] ?? scope;
}
