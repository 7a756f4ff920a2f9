import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { readablePhone } from "../phone.ts";

/** What a customer is called; who is known by a phone number alone shows it left to right. */
export function CustomerName({ name, className }: { name: string; className?: string | undefined }) {
  const isNumber = /^\+?[\d\s()-]{5,}$/.test(name);
  return (
    <PersonText className={className} title={name}>
      {isNumber ? <Isolate>{readablePhone(name)}</Isolate> : name}
    </PersonText>
  );
}
