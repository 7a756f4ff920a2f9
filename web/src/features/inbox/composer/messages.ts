/** What is said where a member writes, beside the words of the composer that were always there. Part of the namespace `inbox`. */
export const messages = {
  en: {
    "mention.who": "Colleagues",
    "mention.nobody": "No colleague has such a name.",
    "mention.gone": "Former member",
    "canned.list": "Canned responses",
    "canned.open": "Canned responses ( / )",
    "canned.none": "No canned responses yet.",
    "canned.noneFits": "No canned response fits.",
    "canned.settings": "Canned responses",
    "waits.time": "Goes {{time}}.",
    "waits.closed": "It was to go {{time}}, but the 24-hour window was closed. It has not been sent.",
    "composer.openPlaces": "To be filled in first: {{names}}",
  },
  he: {
    "mention.who": "חברי הצוות",
    "mention.nobody": "אין חבר צוות בשם כזה.",
    "mention.gone": "חבר צוות לשעבר",
    "canned.list": "תשובות מוכנות",
    "canned.open": "תשובות מוכנות ( / )",
    "canned.none": "אין עדיין תשובות מוכנות.",
    "canned.noneFits": "אין תשובה מוכנה מתאימה.",
    "canned.settings": "לתשובות המוכנות",
    "waits.time": "תישלח {{time}}.",
    "waits.closed": "ההודעה הייתה אמורה לצאת {{time}}, אבל חלון 24 השעות היה סגור. היא לא נשלחה.",
    "composer.openPlaces": "יש למלא לפני השליחה: {{names}}",
  },
};
