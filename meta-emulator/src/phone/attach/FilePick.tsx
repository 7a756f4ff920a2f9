import { type ReactNode, useRef } from "react";

type Props = {
  accept: string;
  label: string;
  className: string | undefined;
  testId?: string;
  onPick: (file: File) => void;
  children: ReactNode;
};

/** A button that asks for a file. The same file may be picked twice. */
export function FilePick({ accept, label, className, testId, onPick, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        data-testid={testId}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onPick(file);
        }}
      />
    </>
  );
}
