import type { MessageContentOf, SendableType } from "@croozer/contracts/message-content";

export type GraphBody = Readonly<Record<string, unknown>>;

/** How one kind of message is sent: what Meta would refuse of it, and how it says the rest (§5.2 to §5.4). */
export type Kind<T extends SendableType> = {
  /**
   * `now` is the time against which what must lie ahead is held.
   * @throws {Unsendable} with the field at fault
   */
  check(content: MessageContentOf<T>, now: Date): void;
  /** What stands in the body of a send beside the recipient; `quoted` is Meta's id of the message answered or reacted to. */
  write(content: MessageContentOf<T>, quoted: string | null): GraphBody;
};

/** A kind that is Meta's `interactive`; its checks and body go without that frame. */
export const interactive = <T extends SendableType>({ check, write }: Kind<T>): Kind<T> => ({
  check,
  write: (content, quoted) => ({ type: "interactive", interactive: write(content, quoted) }),
});

/** Meta takes a missing part for absent, and refuses null. */
export const given = (parts: GraphBody): GraphBody =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined));
