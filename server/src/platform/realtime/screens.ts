import { Here, type Presence, typingLastsMs } from "@croozer/contracts/presence";
import { createPresence, type PresenceBoard, type Screen } from "./presence.ts";
import { type ScreenWord, textsOf, wordsOf } from "./screen-words.ts";

/** A member who opened a screen. */
export type Entrant = {
  memberId: string;
  name: string;
  /** Whether they may see who is where, and be seen there. */
  mayWatch: boolean;
  /** Whether what they write may reach a customer. */
  mayReply: boolean;
};
/** Who is let in, and what their screens say that others act on. */
export type Gate = {
  admit: (cookieHeader: string, businessId: string) => Promise<Entrant | null>;
  /** A member writes to a customer; told once in `typingToldEveryMs` of a conversation. */
  /** A member opened a screen, and closed it. */
  onEntered?: (businessId: string, entrant: Entrant) => void;
  onLeft?: (businessId: string, memberId: string) => void;
  onTyping?: (businessId: string, conversationId: string, entrant: Entrant) => void;
};

/** A customer sees 25 seconds of it. */
export const typingToldEveryMs = 20_000;
const coalesceMs = 50;
const tellAgainMs = 20_000;
/** A page says where it is every few seconds at most; more than this in ten seconds is not a page of ours. */
const most = { words: 40, withinMs: 10_000 };

/** The screens connected here, and who is where on all of them. */
export function createScreens(show: (businessId: string, presence: Presence) => void) {
  const ours = new Map<string, { screen: Screen; entrant: Entrant; movedAt: number; words: number; since: number }>();
  const changed = new Map<string, Set<string>>();
  const untold = new Map<string, ScreenWord>();
  const typingTold = new Map<string, number>();
  let tell: ((text: string) => void) | null = null;
  let timer: NodeJS.Timeout | null = null;

  const presence: PresenceBoard = createPresence(Date.now, (businessId, place) => {
    changed.set(businessId, (changed.get(businessId) ?? new Set()).add(place));
    soon();
  });
  const soon = () => {
    timer ??= setTimeout(flush, coalesceMs);
  };
  function flush(): void {
    timer = null;
    for (const [businessId, places] of changed)
      show(businessId, {
        whole: false,
        places: [...places].map((conversationId) => ({
          conversationId,
          people: presence.peopleAt(businessId, conversationId),
        })),
      });
    changed.clear();
    for (const text of textsOf(untold.values())) tell?.(text);
    untold.clear();
  }
  const say = (id: string, word: ScreenWord) => {
    untold.set(`${word.businessId} ${id}`, word);
    soon();
  };
  const introduce = () => {
    for (const [id, { screen, movedAt }] of ours) {
      const typing = Date.now() - movedAt < typingLastsMs ? screen.typing : null;
      say(id, { ...screen, typing });
    }
  };

  const sweeping = setInterval(() => {
    presence.sweep();
    const old = Date.now() - typingToldEveryMs;
    for (const [place, at] of typingTold) if (at < old) typingTold.delete(place);
  }, 1_000);
  const repeating = setInterval(introduce, tellAgainMs);
  sweeping.unref();
  repeating.unref();

  function tellTyping({ businessId, conversationId, typing }: Screen, entrant: Entrant, gate: Gate): void {
    if (typing !== "reply" || conversationId === null || !entrant.mayReply) return;
    if (Date.now() - (typingTold.get(conversationId) ?? 0) < typingToldEveryMs) return;
    typingTold.set(conversationId, Date.now());
    gate.onTyping?.(businessId, conversationId, entrant);
  }

  return {
    presence,
    introduce,
    carryBy(carrier: (text: string) => void) {
      tell = carrier;
    },
    hear(text: string) {
      for (const word of wordsOf(text))
        if ("gone" in word) presence.remove(word.businessId, word.gone);
        else presence.put(word, false);
    },
    enter(id: string, businessId: string, entrant: Entrant) {
      const { memberId, name } = entrant;
      const screen = { id, businessId, memberId, name, conversationId: null, isVisible: false, typing: null };
      ours.set(id, { screen, entrant, movedAt: 0, words: 0, since: Date.now() });
      presence.put(screen, true);
      say(id, screen);
    },
    move(id: string, said: unknown, gate: Gate) {
      const known = ours.get(id);
      const here = Here.safeParse(said);
      if (!known || !here.success) return;
      if (Date.now() - known.since > most.withinMs) Object.assign(known, { words: 0, since: Date.now() });
      known.words += 1;
      if (known.words > most.words) return;
      const { entrant } = known;
      known.screen = { ...known.screen, ...here.data, ...(entrant.mayWatch ? {} : { conversationId: null }) };
      known.movedAt = Date.now();
      presence.put(known.screen, true);
      say(id, known.screen);
      tellTyping(known.screen, entrant, gate);
    },
    leave(id: string, gate: Gate) {
      const known = ours.get(id);
      if (!known) return;
      ours.delete(id);
      presence.remove(known.screen.businessId, id);
      say(id, { gone: id, businessId: known.screen.businessId });
      gate.onLeft?.(known.screen.businessId, known.entrant.memberId);
    },
    close() {
      clearInterval(sweeping);
      clearInterval(repeating);
      if (timer) clearTimeout(timer);
      flush();
    },
  };
}
