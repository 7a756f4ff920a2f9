import type { Here, PersonHere, PlaceHere } from "@croozer/contracts/presence";
import { typingLastsMs } from "@croozer/contracts/presence";

/** A screen of a member, wherever it is connected. */
export type Screen = Here & { id: string; businessId: string; memberId: string; name: string };
type Kept = Screen & { typingUntil: number; until: number };

/** A process that says nothing of its screens for so long is gone, and they with it. */
export const screenLastsMs = 50_000;

/** Told whenever who is at a place may have become different. */
type OnChange = (businessId: string, place: string) => void;

/**
 * Who is where, as far as it is known: screens of this process until they leave, those of others until they are not told
 * of any more. Nothing of it is kept anywhere.
 */
export function createPresence(now: () => number, onChange: OnChange) {
  const businesses = new Map<string, Map<string, Kept>>();
  const screensOf = (businessId: string): Kept[] => [...(businesses.get(businessId)?.values() ?? [])];

  function put(screen: Screen, isOurs: boolean): void {
    const screens = businesses.get(screen.businessId) ?? new Map<string, Kept>();
    businesses.set(screen.businessId, screens);
    const before = screens.get(screen.id);
    screens.set(screen.id, {
      ...screen,
      typingUntil: screen.typing === null ? 0 : now() + typingLastsMs,
      until: isOurs ? Number.POSITIVE_INFINITY : now() + screenLastsMs,
    });
    if (before && !isOtherPlace(before, screen)) return;
    for (const place of new Set([before?.conversationId, screen.conversationId]))
      if (place) onChange(screen.businessId, place);
  }

  function remove(businessId: string, id: string): void {
    const screens = businesses.get(businessId);
    const before = screens?.get(id);
    screens?.delete(id);
    if (screens?.size === 0) businesses.delete(businessId);
    if (before?.conversationId) onChange(businessId, before.conversationId);
  }

  /** Ends what nobody told again: typing, and screens of processes that died. */
  function sweep(): void {
    const at = now();
    for (const [businessId, screens] of businesses)
      for (const screen of [...screens.values()])
        if (screen.until <= at) remove(businessId, screen.id);
        else if (screen.typing !== null && screen.typingUntil <= at) {
          screen.typing = null;
          if (screen.conversationId) onChange(businessId, screen.conversationId);
        }
  }

  /** Those who look at a place or write in it, each once, whoever writes first. */
  function peopleAt(businessId: string, place: string): PersonHere[] {
    const people = new Map<string, PersonHere>();
    for (const { conversationId, isVisible, typing, memberId, name } of screensOf(businessId)) {
      if (conversationId !== place || !(isVisible || typing)) continue;
      const known = people.get(memberId);
      people.set(memberId, { memberId, name, typing: typing ?? known?.typing ?? null });
    }
    return [...people.values()].sort(
      (a, b) => Number(a.typing === null) - Number(b.typing === null) || a.memberId.localeCompare(b.memberId),
    );
  }

  return {
    put,
    remove,
    sweep,
    peopleAt,
    /** Every place where somebody is. */
    placesOf(businessId: string): PlaceHere[] {
      const places = new Set(screensOf(businessId).flatMap(({ conversationId }) => conversationId ?? []));
      return [...places]
        .map((conversationId) => ({ conversationId, people: peopleAt(businessId, conversationId) }))
        .filter(({ people }) => people.length > 0);
    },
    /** Whether the member has any screen open, in front or behind. */
    isOnline: (businessId: string, memberId: string): boolean =>
      screensOf(businessId).some((screen) => screen.memberId === memberId),
    /** Whether a page is in front of the member; of a place, whether it is that one. */
    isLooking: (businessId: string, memberId: string, place?: string): boolean =>
      screensOf(businessId).some(
        (screen) =>
          screen.memberId === memberId && screen.isVisible && (place === undefined || screen.conversationId === place),
      ),
  };
}
export type PresenceBoard = ReturnType<typeof createPresence>;

const isOtherPlace = (before: Screen, after: Screen): boolean =>
  before.conversationId !== after.conversationId ||
  before.isVisible !== after.isVisible ||
  before.typing !== after.typing ||
  before.name !== after.name;
