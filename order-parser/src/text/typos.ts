/** Words one or two keystrokes away, found through their deletions (no scan over the vocabulary). */
export type TypoIndex = { byDeletion: Map<string, Set<string>> };

const MIN_LENGTH = 4;
/** From this length a word may be off by two keystrokes. */
const TWO_EDITS_LENGTH = 7;
/** Longer words are compared by their beginning only: keeps the work per word bounded. */
const MAX_LENGTH = 16;

function deletions(word: string, depth: number): Set<string> {
  const found = new Set<string>([word]);
  let frontier = [word];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const candidate of frontier) {
      for (let index = 0; index < candidate.length; index++) {
        const shorter = candidate.slice(0, index) + candidate.slice(index + 1);
        if (!found.has(shorter)) {
          found.add(shorter);
          next.push(shorter);
        }
      }
    }
    frontier = next;
  }
  return found;
}

function depthFor(word: string): number {
  if (word.length < MIN_LENGTH) return 0;
  return word.length < TWO_EDITS_LENGTH ? 1 : 2;
}

export function buildTypoIndex(words: Iterable<string>): TypoIndex {
  const byDeletion = new Map<string, Set<string>>();
  for (const word of words) {
    const depth = depthFor(word);
    if (depth === 0 || word.length > MAX_LENGTH || /\d/.test(word)) continue;
    for (const key of deletions(word, depth)) {
      const bucket = byDeletion.get(key);
      if (bucket) bucket.add(word);
      else byDeletion.set(key, new Set([word]));
    }
  }
  return { byDeletion };
}

/** Edits between two words, a swap of neighbours counting one; stops counting above `limit`. */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        value = Math.min(value, (beforePrevious[column - 2] ?? 0) + 1);
      }
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** Vocabulary words that `word` may be a slip of, nearest first. A short word must keep its first letter. */
export function findTypos(index: TypoIndex, word: string): { word: string; distance: number }[] {
  const depth = depthFor(word);
  if (depth === 0 || word.length > MAX_LENGTH) return [];
  const found = new Map<string, number>();
  for (const key of deletions(word, depth)) {
    for (const candidate of index.byDeletion.get(key) ?? []) {
      if (found.has(candidate)) continue;
      const limit = Math.min(depth, depthFor(candidate));
      const distance = editDistance(word, candidate, limit);
      if (distance > limit || (distance > 1 && candidate[0] !== word[0])) continue;
      if (word.length <= 5 && candidate[0] !== word[0]) continue;
      found.set(candidate, distance);
    }
  }
  return [...found]
    .map(([candidate, distance]) => ({ word: candidate, distance }))
    .sort((a, b) => a.distance - b.distance);
}
