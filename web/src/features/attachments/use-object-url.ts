import { useEffect, useState } from "react";

/** An address of a file within this page; null until it is found, and for one that is lost. */
export function useObjectUrl(find: () => Promise<Blob | null> | Blob | null, key: unknown): string | null {
  const [url, setUrl] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when it is another file
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void Promise.resolve(find()).then((file) => {
      if (gone || file === null) return;
      made = URL.createObjectURL(file);
      setUrl(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [key]);
  return url;
}
