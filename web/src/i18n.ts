import type {} from "i18next";
import { messages as admin } from "./features/admin/messages.ts";
import { messages as automations } from "./features/automations/messages.ts";
import { messages as businesses } from "./features/businesses/messages.ts";
import { messages as menuLink } from "./features/catalogue/menu-link/messages.ts";
import { messages as catalogue } from "./features/catalogue/messages.ts";
import { messages as words } from "./features/catalogue/words/messages.ts";
import { messages as alerts } from "./features/channels/alert-messages.ts";
import { messages as channels } from "./features/channels/messages.ts";
import { messages as courierPage } from "./features/courier-page/messages.ts";
import { messages as couriers } from "./features/couriers/messages.ts";
import { messages as customerFields } from "./features/customers/fields/messages.ts";
import { messages as delivery } from "./features/delivery/messages.ts";
import { messages as identity } from "./features/identity/messages.ts";
import { messages as answered } from "./features/inbox/answered/messages.ts";
import { messages as chat } from "./features/inbox/chat/messages.ts";
import { messages as shop } from "./features/inbox/composer/products/messages.ts";
import { messages as inbox } from "./features/inbox/messages.ts";
import { messages as panel } from "./features/inbox/panel/messages.ts";
import { messages as kitchen } from "./features/kitchen/messages.ts";
import { messages as languageModel } from "./features/language-model/messages.ts";
import { messages as lines } from "./features/lines/messages.ts";
import { messages as notices } from "./features/notices/messages.ts";
import { messages as notifications } from "./features/notifications/messages.ts";
import { messages as compose } from "./features/orders/compose/messages.ts";
import { messages as decline } from "./features/orders/decline/messages.ts";
import { messages as orderDetail } from "./features/orders/detail/messages.ts";
import { messages as drag } from "./features/orders/drag/messages.ts";
import { messages as bulk } from "./features/orders/list/bulk/messages.ts";
import { messages as orders } from "./features/orders/messages.ts";
import { messages as board } from "./features/orders/watch/messages.ts";
import { messages as disputes } from "./features/payments/disputes/messages.ts";
import { messages as payments } from "./features/payments/messages.ts";
import { messages as presence } from "./features/presence/messages.ts";
import { messages as printing } from "./features/printing/messages.ts";
import { messages as replies } from "./features/replies/messages.ts";
import { messages as settings } from "./features/settings/messages.ts";
import { messages as shell } from "./features/shell/messages.ts";
import { messages as teamwork } from "./features/teamwork/messages.ts";
import { messages as teamworkSettings } from "./features/teamwork/settings/messages.ts";
import { messages as tracking } from "./features/tracking/messages.ts";
import { messages as views } from "./features/views/messages.ts";
import { messages as errors } from "./ui/error-messages.ts";
import { messages as ui } from "./ui/messages.ts";

/**
 * One line per feature: the name is the namespace, as in `useTranslation("orders")`. The pages fetch it in one language
 * (`texts.ts` beside the configuration of Vite), so nothing imports it but for its types.
 */
export const features = {
  ui,
  errors,
  shell,
  identity,
  inbox,
  panel,
  chat,
  lines,
  orders,
  board,
  compose,
  decline,
  drag,
  orderDetail,
  kitchen,
  catalogue,
  words,
  menuLink,
  settings,
  automations,
  notices,
  businesses,
  delivery,
  channels,
  alerts,
  languageModel,
  payments,
  disputes,
  couriers,
  courierPage,
  customerFields,
  printing,
  teamwork,
  teamworkSettings,
  tracking,
  views,
  presence,
  notifications,
  replies,
  answered,
  bulk,
  shop,
  admin,
};

type Features = typeof features;
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    keySeparator: false;
    nsSeparator: false;
    resources: { [Name in keyof Features]: Features[Name]["en"] };
  }
}

/**
 * What the first screen says: whole namespaces, or of large ones the keys that begin so. The others follow when somebody
 * is there, or with the first page that needs one. `first-texts.test.ts` looks whether any is missing.
 */
export const firstTexts: Readonly<Partial<Record<keyof Features, true | readonly string[]>>> = {
  ui: true,
  errors: true,
  shell: true,
  board: true,
  presence: true,
  views: true,
  teamwork: ["bulk.pick", "snoozed.", "priority", "taken"],
  inbox: [
    ...["title", "search", "view", "status", "sort.", "filter.open", "filter.clear", "filter.title"],
    ...["conversations", "newRows", "list.", "empty.", "gone.", "retry", "act.failed", "done.", "undo"],
    ...["unread", "timeLeft", "windowClosed", "botOn", "needsPerson", "unassigned", "assignedTo", "noMessages"],
    ...["type.", "draft.", "reply.", "failed.short"],
  ],
};

/** Of a namespace the texts of the first screen, or all the others. */
export function textsOf(name: keyof Features, part: "first" | "others", texts: object): object {
  const first = firstTexts[name] ?? [];
  const isFirst = (key: string) => first === true || first.some((beginning) => key.startsWith(beginning));
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isFirst(key) === (part === "first")));
}
