/** A map whose changes are told, so that a journal can follow it. Values are changed in place, then put again. */
export class Collection<T> {
  readonly name: string;
  readonly #values = new Map<string, T>();
  #changed: (id: string) => void = () => {};

  constructor(name: string) {
    this.name = name;
  }

  onChange(listener: (id: string) => void): void {
    this.#changed = listener;
  }

  find(id: string): T | null {
    return this.#values.get(id) ?? null;
  }

  put(id: string, value: T): T {
    this.#values.set(id, value);
    this.#changed(id);
    return value;
  }

  delete(id: string): void {
    if (this.#values.delete(id)) this.#changed(id);
  }

  clear(): void {
    for (const id of [...this.#values.keys()]) this.delete(id);
  }

  values(): IterableIterator<T> {
    return this.#values.values();
  }

  entries(): IterableIterator<[string, T]> {
    return this.#values.entries();
  }

  get size(): number {
    return this.#values.size;
  }
}
