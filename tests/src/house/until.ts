/**
 * Asks again and again, ever more slowly, until the answer is neither null nor false.
 * @param what what is waited for, said when it does not come
 * @throws after `withinMs`, with the last error of asking if there was one
 */
export async function until<T>(what: string, ask: () => Promise<T | null | false>, withinMs = 30_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  let problem: unknown;
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 1.5, 250)) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    if (performance.now() > deadline)
      throw new Error(
        `${what}: not within ${withinMs / 1000} s`,
        ...(problem === undefined ? [] : [{ cause: problem }]),
      );
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
