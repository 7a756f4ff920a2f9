import { createContext, useContext } from "react";
import type { BusinessNumber, Customer, CustomerAct } from "../../phone-api.ts";
import type { At } from "../state/acts.ts";
import type { ShownMessage } from "../state/state.ts";
import type { Language, Words } from "../words.ts";
import type { ContentWords } from "./content/content-words.ts";
import type { OpenSheet } from "./open-sheet.ts";

/** What everything inside one chat knows. The same object until the customer or the business changes. */
export type ChatScope = {
  at: At;
  language: Language;
  said: Words;
  named: ContentWords;
  customer: Customer;
  business: BusinessNumber;
  open: (sheet: OpenSheet) => void;
  quote: (message: ShownMessage) => void;
  edit: (message: ShownMessage) => void;
  /** Does it, and says so when it fails; gives true when it worked. */
  perform: (act: CustomerAct) => Promise<boolean>;
};

export const ChatScopeContext = createContext<ChatScope | null>(null);

export function useChat(): ChatScope {
  const scope = useContext(ChatScopeContext);
  if (!scope) throw new Error("outside a chat");
  return scope;
}
