import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { CarouselCard } from "../../../phone-api.ts";
import type { ShownMessage } from "../../state/state.ts";
import { scrollBehavior } from "../../ui/scroll-behavior.ts";
import { useChat } from "../chat-scope.ts";
import { WhatsAppText } from "../WhatsAppText.tsx";
import { isChosen } from "./Choices.tsx";
import styles from "./carousel.module.css";
import { HeaderView } from "./HeaderView.tsx";
import { PressButton } from "./PressButton.tsx";
import { ProductCard } from "./ProductContent.tsx";
import { Head } from "./Words.tsx";

type Props = { message: ShownMessage; cards: CarouselCard[]; chosen: string | undefined };

/** Which ends of the strip there is more beyond, in either direction of writing. */
function useEnds(count: number) {
  const strip = useRef<HTMLUListElement>(null);
  const [ends, setEnds] = useState({ before: false, after: count > 1 });
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const look = () => {
      const moved = Math.abs(element.scrollLeft);
      const rest = element.scrollWidth - element.clientWidth - moved;
      setEnds({ before: moved > 4, after: rest > 4 });
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const move = (cards: number) => {
    const element = strip.current;
    if (!element?.firstElementChild) return;
    const way = getComputedStyle(element).direction === "rtl" ? -1 : 1;
    const step = element.firstElementChild.getBoundingClientRect().width + 8;
    element.scrollBy({ left: cards * way * step, behavior: scrollBehavior() });
  };
  return { strip, ends, move };
}

/** Cards side by side that scroll, as wide as the chat. */
export function Carousel({ message, cards, chosen }: Props) {
  const { named, language } = useChat();
  const { strip, ends, move } = useEnds(cards.length);
  return (
    <div className={styles.carousel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the strip scrolls by the arrow keys */}
      <ul ref={strip} className={styles.strip} tabIndex={0} aria-label={named.cards} lang={language}>
        {cards.map((card, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards of one message never change places
          <li key={place} className={styles.card} aria-label={named.card(place + 1, cards.length)}>
            {card.header && (
              <div className={styles.cardHeader}>
                {card.header.type === "product" ? (
                  <ProductCard product={card.header.product} />
                ) : (
                  <HeaderView header={card.header} />
                )}
              </div>
            )}
            {(card.title || card.body) && (
              <div className={styles.cardBody}>
                {card.title && <Head text={card.title} />}
                {card.body && <WhatsAppText text={card.body} />}
              </div>
            )}
            <div className={styles.cardButtons}>
              {card.buttons.map((button, at) => (
                <PressButton
                  // biome-ignore lint/suspicious/noArrayIndexKey: buttons of one card never change places
                  key={at}
                  message={message}
                  button={button}
                  chosen={isChosen(button, chosen)}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {ends.before && (
        <button type="button" className={styles.before} aria-label={named.previousCard} onClick={() => move(-1)}>
          <IconChevronRight size={18} className={styles.backwards} />
        </button>
      )}
      {ends.after && (
        <button type="button" className={styles.after} aria-label={named.nextCard} onClick={() => move(1)}>
          <IconChevronRight size={18} className="flip" />
        </button>
      )}
    </div>
  );
}
