import { messagesOf } from "../../lib/messages.ts";

export const messages = messagesOf({
  en: {
    title: "Settings",
    section_business: "Business",
    section_delivery: "Delivery areas",
    section_payments: "Payments",
    section_words: "Customers' words",
    section_whatsapp: "WhatsApp",
    section_language_model: "Language model",
    section_automation_texts: "Automation texts",
    section_notices: "Updates to customers",
    section_api_keys: "API keys",
    section_profile: "Profile",
    unsaved: "There are unsaved changes",
    discard: "Discard",
  },
  he: {
    title: "הגדרות",
    section_business: "העסק",
    section_delivery: "אזורי משלוח",
    section_payments: "תשלומים",
    section_words: "מילים של לקוחות",
    section_whatsapp: "וואטסאפ",
    section_language_model: "מודל שפה",
    section_automation_texts: "טקסטים אוטומטיים",
    section_notices: "עדכונים ללקוחות",
    section_api_keys: "מפתחות API",
    section_profile: "פרופיל",
    unsaved: "יש שינויים שלא נשמרו",
    discard: "ביטול השינויים",
  },
});
