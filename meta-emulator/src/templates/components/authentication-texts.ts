/** What an authentication template says, by language; Meta has all its languages, here the ones at hand. */
type Texts = { code: string; advice: string; expires: string; copy: string; autofill: string };

const english: Texts = {
  code: "*{{1}}* is your verification code.",
  advice: "For your security, do not share this code.",
  expires: "This code expires in {{1}} minutes.",
  copy: "Copy code",
  autofill: "Autofill",
};

const others: Record<string, Texts> = {
  ar: {
    code: "رمز التحقق الخاص بك هو *{{1}}*.",
    advice: "للحفاظ على أمانك، لا تشارك هذا الرمز.",
    expires: "تنتهي صلاحية هذا الرمز خلال {{1}} دقيقة.",
    copy: "نسخ الرمز",
    autofill: "تعبئة تلقائية",
  },
  es: {
    code: "Tu código de verificación es *{{1}}*.",
    advice: "Por tu seguridad, no lo compartas.",
    expires: "Este código caduca en {{1}} minutos.",
    copy: "Copiar código",
    autofill: "Autocompletar",
  },
  fr: {
    code: "Votre code de vérification est *{{1}}*.",
    advice: "Pour votre sécurité, ne le partagez pas.",
    expires: "Ce code expire dans {{1}} minutes.",
    copy: "Copier le code",
    autofill: "Saisie automatique",
  },
  he: {
    code: "קוד האימות שלך הוא *{{1}}*.",
    advice: "מטעמי אבטחה, אין לשתף את הקוד.",
    expires: "תוקף הקוד יפוג בעוד {{1}} דקות.",
    copy: "העתקת הקוד",
    autofill: "מילוי אוטומטי",
  },
  pt: {
    code: "Seu código de verificação é *{{1}}*.",
    advice: "Para sua segurança, não o compartilhe.",
    expires: "Este código expira em {{1}} minutos.",
    copy: "Copiar código",
    autofill: "Preencher automaticamente",
  },
  ru: {
    code: "Ваш код подтверждения: *{{1}}*.",
    advice: "В целях безопасности никому его не сообщайте.",
    expires: "Код действует {{1}} минут.",
    copy: "Скопировать код",
    autofill: "Автозаполнение",
  },
};

export function authenticationTexts(language: string): Texts {
  return others[language.split("_")[0] ?? ""] ?? english;
}
