import type { Grant, LoginCode, LoginConfig, SystemUser, User, UserCallback } from "../accounts/types.ts";
import type { Automation } from "../automation/types.ts";
import type { Block } from "../blocking/types.ts";
import type { Call } from "../calls/types.ts";
import type { AppData } from "../coexistence/types.ts";
import type { Catalog, CatalogBatch, CatalogItem, CommerceSettings } from "../commerce/types.ts";
import type { Allocation, CreditLine } from "../credit/types.ts";
import type { Dialog, PlannedProblem } from "../dialogs/types.ts";
import type { FaultRule } from "../faults/types.ts";
import type { EncryptionKey, Flow } from "../flows/types.ts";
import type { StoredMedia, UploadSession } from "../media/types.ts";
import type { NumberSettings, RemovedNumber, Verification } from "../numbers/types.ts";
import type { ContactBookEntry } from "../people/types.ts";
import type { Faults } from "../phone-api.ts";
import type { BusinessProfile } from "../profile/types.ts";
import type { QrCode } from "../qr/types.ts";
import type { Rules } from "../rules/rules.ts";
import type { InstagramAccount, Page, SavedAttachment, SocialComment, SocialContact } from "../social/types.ts";
import type { MarketingSetting, PlannedReview, Template, TemplateSlot } from "../templates/types.ts";
import { Collection } from "./collection.ts";
import { untouchedChat } from "./defaults.ts";
import { chatKey, MessageIndex } from "./message-index.ts";
import type {
  App,
  ChatState,
  Message,
  Person,
  PhoneNumber,
  Portfolio,
  Settings,
  StoredDelivery,
  Token,
  Waba,
} from "./types.ts";

/** Everything the emulator remembers. */
export class World {
  readonly apps = new Collection<App>("apps");
  readonly portfolios = new Collection<Portfolio>("portfolios");
  readonly wabas = new Collection<Waba>("wabas");
  readonly phoneNumbers = new Collection<PhoneNumber>("phoneNumbers");
  readonly tokens = new Collection<Token>("tokens");
  readonly users = new Collection<User>("users");
  readonly systemUsers = new Collection<SystemUser>("systemUsers");
  readonly loginConfigs = new Collection<LoginConfig>("loginConfigs");
  readonly loginCodes = new Collection<LoginCode>("loginCodes");
  /** By `appId:userId`. */
  readonly grants = new Collection<Grant>("grants");
  readonly userCallbacks = new Collection<UserCallback>("userCallbacks");
  readonly dialogs = new Collection<Dialog>("dialogs");
  readonly plannedProblems = new Collection<PlannedProblem>("plannedProblems");
  readonly customers = new Collection<Person>("customers");
  readonly pages = new Collection<Page>("pages");
  readonly instagramAccounts = new Collection<InstagramAccount>("instagramAccounts");
  /** By `accountId:customerId`. */
  readonly socialContacts = new Collection<SocialContact>("socialContacts");
  /** PSID or IGSID → key of the contact. */
  readonly scopedIds = new Collection<string>("scopedIds");
  readonly socialComments = new Collection<SocialComment>("socialComments");
  readonly savedAttachments = new Collection<SavedAttachment>("savedAttachments");
  readonly media = new Collection<StoredMedia>("media");
  readonly uploads = new Collection<UploadSession>("uploads");
  readonly catalogs = new Collection<Catalog>("catalogs");
  readonly products = new Collection<CatalogItem>("products");
  readonly catalogBatches = new Collection<CatalogBatch>("catalogBatches");
  /** By phone number. */
  readonly commerceSettings = new Collection<CommerceSettings>("commerceSettings");
  readonly contactBook = new Collection<ContactBookEntry>("contactBook");
  readonly templates = new Collection<Template>("templates");
  /** By `wabaId:name:language`. */
  readonly templateSlots = new Collection<TemplateSlot>("templateSlots");
  /** By WABA. */
  readonly marketingSettings = new Collection<MarketingSetting>("marketingSettings");
  /** Decisions that wait for templates of a name. */
  readonly templateReviews = new Collection<PlannedReview>("templateReviews");
  readonly flows = new Collection<Flow>("flows");
  /** By phone number. */
  readonly encryptionKeys = new Collection<EncryptionKey>("encryptionKeys");
  readonly calls = new Collection<Call>("calls");
  readonly chats = new Collection<ChatState>("chats");
  readonly messages = new Collection<Message>("messages");
  readonly deliveries = new Collection<StoredDelivery>("deliveries");
  readonly settings = new Collection<Settings>("settings");
  readonly faults = new Collection<Faults>("faults");
  readonly faultRules = new Collection<FaultRule>("faultRules");
  readonly rules = new Collection<Rules>("rules");
  /** Free-form messages by number and month. */
  readonly serviceCounts = new Collection<number>("serviceCounts");

  readonly verifications = new Collection<Verification>("verifications");
  readonly removedNumbers = new Collection<RemovedNumber>("removedNumbers");
  readonly numberSettings = new Collection<NumberSettings>("numberSettings");
  readonly automations = new Collection<Automation>("automations");
  readonly appData = new Collection<AppData>("appData");
  readonly creditLines = new Collection<CreditLine>("creditLines");
  readonly allocations = new Collection<Allocation>("allocations");
  readonly profiles = new Collection<BusinessProfile>("profiles");
  readonly qrCodes = new Collection<QrCode>("qrCodes");
  readonly blocks = new Collection<Block>("blocks");

  /** Of all chats together; the oldest go first. */
  keepMessages = Number.POSITIVE_INFINITY;
  readonly #index = new MessageIndex();
  readonly #byWaId = new Map<string, string>();
  readonly #byUserId = new Map<string, string>();
  readonly #byUsername = new Map<string, string>();

  /** Every collection, in the order in which a journal may be replayed. */
  collections(): Collection<unknown>[] {
    const all = [
      this.settings,
      this.faults,
      this.faultRules,
      this.rules,
      this.serviceCounts,
      this.apps,
      this.portfolios,
      this.wabas,
      this.phoneNumbers,
      this.tokens,
      this.users,
      this.systemUsers,
      this.loginConfigs,
      this.loginCodes,
      this.grants,
      this.userCallbacks,
      this.dialogs,
      this.plannedProblems,
      this.customers,
      this.contactBook,
      this.calls,
      this.pages,
      this.instagramAccounts,
      this.socialContacts,
      this.scopedIds,
      this.socialComments,
      this.savedAttachments,
      this.media,
      this.uploads,
      this.catalogs,
      this.products,
      this.catalogBatches,
      this.commerceSettings,
      this.templates,
      this.templateSlots,
      this.templateReviews,
      this.marketingSettings,
      this.flows,
      this.encryptionKeys,
      this.chats,
      this.messages,
      this.deliveries,
      this.verifications,
      this.removedNumbers,
      this.numberSettings,
      this.automations,
      this.appData,
      this.creditLines,
      this.allocations,
      this.profiles,
      this.qrCodes,
      this.blocks,
    ];
    return all as Collection<unknown>[];
  }

  /** Rebuilds the look-ups after a journal was replayed. */
  reindex(): void {
    this.#index.clear();
    this.#byWaId.clear();
    this.#byUserId.clear();
    this.#byUsername.clear();
    for (const person of this.customers.values()) this.#indexCustomer(person);
    for (const message of this.messages.values()) this.#index.add(message);
  }

  putCustomer(person: Person): Person {
    const before = this.customers.find(person.id);
    if (before?.waId) this.#byWaId.delete(before.waId);
    for (const userId of before ? userIdsOf(before) : []) this.#byUserId.delete(userId);
    if (before?.username) this.#byUsername.delete(before.username.toLowerCase());
    this.#indexCustomer(person);
    return this.customers.put(person.id, person);
  }

  findCustomerByWaId(waId: string): Person | null {
    const id = this.#byWaId.get(waId);
    return id === undefined ? null : this.customers.find(id);
  }

  findCustomerByUserId(userId: string): Person | null {
    const id = this.#byUserId.get(userId);
    return id === undefined ? null : this.customers.find(id);
  }

  /** Case is ignored. */
  findCustomerByUsername(username: string): Person | null {
    const id = this.#byUsername.get(username.toLowerCase());
    return id === undefined ? null : this.customers.find(id);
  }

  addMessage(message: Message): Message {
    const tooMany = this.#index.add(message);
    if (tooMany !== null) this.#forgetMessage(tooMany);
    while (this.#index.size > this.keepMessages) this.#forgetMessage(this.#index.takeOldest());
    return this.messages.put(message.id, message);
  }

  /** Oldest first; hidden ones (reactions) included. */
  listChatMessages(customerId: string, phoneNumberId: string): Message[] {
    const ids = this.#index.list(customerId, phoneNumberId);
    return ids.map((id) => this.messages.find(id)).filter((message) => message !== null);
  }

  /** Newest first, as far as it is asked for. */
  *walkChatBack(customerId: string, phoneNumberId: string): Generator<Message> {
    const ids = this.#index.list(customerId, phoneNumberId);
    for (let n = ids.length - 1; n >= 0; n--) {
      const message = this.messages.find(ids[n] ?? "");
      if (message) yield message;
    }
  }

  /** A message of the business lies on the phone and was not looked at. */
  noteUnread(message: Message): void {
    this.#index.noteUnread(message);
  }

  takeUnread(customerId: string, phoneNumberId: string): Message[] {
    const ids = this.#index.takeUnread(customerId, phoneNumberId);
    return ids.map((id) => this.messages.find(id)).filter((message) => message !== null);
  }

  getChat(customerId: string, phoneNumberId: string): ChatState {
    const found = this.chats.find(chatKey(customerId, phoneNumberId));
    return found ?? { ...untouchedChat, customerId, phoneNumberId };
  }

  putChat(chat: ChatState): ChatState {
    return this.chats.put(chatKey(chat.customerId, chat.phoneNumberId), chat);
  }

  /** Forgets chats, messages and deliveries; numbers, tokens and customers stay. */
  forgetConversations(): void {
    this.socialContacts.clear();
    this.scopedIds.clear();
    this.socialComments.clear();
    this.contactBook.clear();
    this.calls.clear();
    this.chats.clear();
    this.messages.clear();
    this.deliveries.clear();
    this.#index.clear();
  }

  #forgetMessage(id: string | null): void {
    const message = id === null ? null : this.messages.find(id);
    if (!message) return;
    this.messages.delete(message.id);
    this.#index.forget(message);
  }

  #indexCustomer(person: Person): void {
    if (person.waId) this.#byWaId.set(person.waId, person.id);
    for (const userId of userIdsOf(person)) this.#byUserId.set(userId, person.id);
    if (person.username) this.#byUsername.set(person.username.toLowerCase(), person.id);
  }
}

function userIdsOf(person: Person): string[] {
  return [person.userId, ...Object.values(person.userIds), ...Object.values(person.parentUserIds)];
}
