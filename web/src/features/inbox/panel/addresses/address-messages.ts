/** Words of the addresses of a customer. Part of the namespace `inbox`. */
export const messages = {
  en: {
    "address.default": "Default",
    "address.more": "Change this address",
    "address.edit": "Edit",
    "address.makeDefault": "Make it the default",
    "address.noDefault": "No longer the default",
    "address.forget": "Forget",
    "address.forget.title": "Forget this address?",
    "address.all": "All {{count}} addresses",
    "address.label": "What it is called",
    "address.label.placeholder": "Home, work …",
    "address.missing": "An address is needed",
  },
  he: {
    "address.default": "ברירת מחדל",
    "address.more": "שינוי הכתובת הזאת",
    "address.edit": "עריכה",
    "address.makeDefault": "קביעה כברירת מחדל",
    "address.noDefault": "כבר לא ברירת מחדל",
    "address.forget": "מחיקה",
    "address.forget.title": "למחוק את הכתובת הזאת?",
    "address.all": "כל {{count}} הכתובות",
    "address.label": "איך קוראים לה",
    "address.label.placeholder": "בית, עבודה …",
    "address.missing": "צריך כתובת",
  },
};
