/** Tells a person what happens while the house starts. */
export type Stages = {
  /** Runs `act`, telling when it begins and how long it took. What it returns may say how it went. */
  stage<T>(name: string, begins: string, act: () => Promise<{ went: string; result: T }>): Promise<T>;
  say(line: string): void;
  warn(line: string): void;
};

export function createStages(): Stages {
  return {
    async stage(name, begins, act) {
      const began = performance.now();
      console.log(`  … ${name}: ${begins}`);
      const { went, result } = await act();
      console.log(`  ✓ ${name}: ${went} (${seconds(performance.now() - began)})`);
      return result;
    },
    say: (line) => console.log(`  ${line}`),
    warn: (line) => console.error(`  ! ${line}`),
  };
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
