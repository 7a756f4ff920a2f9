import { useRef } from "react";

/** Where the keyboard goes from one part of the composer to the next. */
export function usePlaces() {
  return {
    caller: useRef<HTMLInputElement>(null),
    items: useRef<HTMLInputElement>(null),
    address: useRef<HTMLInputElement>(null),
    send: useRef<HTMLButtonElement>(null),
  };
}
export type Places = ReturnType<typeof usePlaces>;
