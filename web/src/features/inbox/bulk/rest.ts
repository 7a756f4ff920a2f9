/** A finger that stays this long in one place means the thing itself, not what a tap of it opens. */
const restMs = 450;
/** A finger is never quite still. */
const slipPx = 10;

export type Finger = { x: number; y: number };

/** Tells of a finger that rests on something; one that moves on, lifts or scrolls does not. */
export function watchRest<Thing>(onRest: (thing: Thing) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Finger = { x: 0, y: 0 };
  let rested = false;
  const leave = () => clearTimeout(timer);
  return {
    down(thing: Thing, at: Finger) {
      leave();
      start = at;
      rested = false;
      timer = setTimeout(() => {
        rested = true;
        onRest(thing);
      }, restMs);
    },
    move(at: Finger) {
      if (Math.hypot(at.x - start.x, at.y - start.y) > slipPx) leave();
    },
    leave,
    /** Whether the click that follows is the end of a rest: told once. */
    takeRested() {
      const was = rested;
      rested = false;
      return was;
    },
  };
}
