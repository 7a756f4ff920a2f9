import { IconPlayerSkipForward } from "@tabler/icons-react";
import type { BusinessNumber, Customer } from "../../../phone-api.ts";
import { businessWords } from "../../chat/business/business-words.ts";
import { usePreferences } from "../../preferences.tsx";
import { useEmulatedNow } from "../../state/emulated-now.ts";
import type { ShownChat } from "../../state/state.ts";
import { useStore } from "../../state/store.ts";
import { windowLabel } from "../../text/times.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Empty, Section } from "../parts/Section.tsx";
import { dayMs, hourMs, minuteMs, untilWindowsClose } from "./spans.ts";
import styles from "./time.module.css";
import { timeWords } from "./time-words.ts";
import { useClock } from "./use-clock.ts";

/** With more chats than this, those written in last. */
const barsShown = 10;

type Bar = { customer: Customer; business: BusinessNumber; closesAt: string | null };

function barsOf(customers: Customer[], businesses: BusinessNumber[], chats: Record<string, ShownChat>): Bar[] {
  const bars = customers.flatMap((customer) =>
    businesses.flatMap((business) => {
      const chat = chats[`${customer.id}/${business.phoneNumberId}`];
      // With several numbers only the chats that exist are worth a line.
      if (businesses.length > 1 && !chat?.windowClosesAt) return [];
      return [{ customer, business, closesAt: chat?.windowClosesAt ?? null }];
    }),
  );
  if (bars.length <= barsShown) return bars;
  return bars.toSorted((a, b) => (b.closesAt ?? "").localeCompare(a.closesAt ?? "")).slice(0, barsShown);
}

function urgency(leftMs: number): string {
  if (leftMs <= hourMs) return "closing";
  return leftMs <= 6 * hourMs ? "mid" : "open";
}

/** How much is left of each customer's 24-hour window, and a jump past its end. */
export function WindowBars() {
  const { words, language } = usePreferences();
  const said = timeWords[language];
  const { platforms } = businessWords[language];
  const now = useEmulatedNow();
  const set = useClock();
  const world = useStore((state) => state.world);
  const chats = useStore((state) => state.chats);
  if (!world) return null;
  const bars = barsOf(world.customers, world.businesses, chats);
  const toClose = untilWindowsClose(
    bars.map(({ closesAt }) => closesAt),
    now,
  );
  return (
    <Section
      title={said.windows}
      hint={words.windowsExplain}
      aside={
        toClose !== null && (
          <Button look="ghost" onClick={() => set({ advanceMs: toClose })}>
            {said.closeAll}
          </Button>
        )
      }
    >
      {bars.length === 0 && <Empty>{said.noWindows}</Empty>}
      <ul className={styles.windows}>
        {bars.map(({ customer, business, closesAt }) => {
          const leftMs = closesAt === null ? 0 : Math.max(0, Date.parse(closesAt) - now);
          const share = Math.min(1, leftMs / dayMs);
          return (
            <li key={`${customer.id} ${business.phoneNumberId}`}>
              <span className={styles.windowName} title={`${customer.name} · ${business.verifiedName}`}>
                <bdi>{customer.name.split(" ")[0]}</bdi>
                {world.businesses.length > 1 && (
                  <>
                    <span>·</span>
                    {/* A business has one name on all messengers, so the others are told by theirs. */}
                    <bdi>{business.platform === "whatsapp" ? business.verifiedName : platforms[business.platform]}</bdi>
                  </>
                )}
              </span>
              <span className={styles.bar}>
                <i data-urgency={urgency(leftMs)} style={{ inlineSize: `${share * 100}%` }} />
              </span>
              <span className={styles.windowEnd}>{windowLabel(closesAt, now, words)}</span>
              {leftMs > 0 ? (
                <IconButton
                  look="ghost"
                  label={said.toItsEnd(customer.name)}
                  onClick={() => set({ advanceMs: leftMs + minuteMs })}
                >
                  <IconPlayerSkipForward size={16} className="flip" />
                </IconButton>
              ) : (
                <span />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
