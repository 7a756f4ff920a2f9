import type { HeardMessage } from "@croozer/contracts/conversations";
import { IconAlertTriangle, IconBrain, IconCircleCheck, IconHelp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../../ui/PersonText.tsx";
import styles from "./cart.module.css";

/** Worst first. */
const levels = ["unsure", "fairly", "sure"] as const;

/** How sure the bot is of what the customer wrote, and which words it made nothing of. */
export function HowUnderstood({ heard }: { heard: readonly HeardMessage[] }) {
  const { t } = useTranslation("inbox");
  if (heard.length === 0) return null;
  const level = levels.find((each) => heard.some(({ howSure }) => howSure === each)) ?? "sure";
  const lost = heard.flatMap(({ notUnderstood }) => notUnderstood);
  const Icon = { sure: IconCircleCheck, fairly: IconCircleCheck, unsure: IconAlertTriangle }[level];
  return (
    <div className={styles.understood} data-testid="cart-understood" data-level={level}>
      <p className={styles.level}>
        <Icon size={14} stroke={2} aria-hidden="true" />
        {t(`cart.level.${level}`)}
      </p>
      {heard.some(({ byModel }) => byModel) && (
        <p className={styles.level} data-testid="cart-by-model">
          <IconBrain size={14} stroke={2} aria-hidden="true" />
          {t("cart.byModel")}
        </p>
      )}
      {lost.length > 0 && (
        <p className={styles.lost} data-testid="cart-lost">
          <IconHelp size={14} stroke={2} aria-hidden="true" />
          <span>
            {t("cart.lost")}{" "}
            {[...new Set(lost)].map((words, index) => (
              <span key={words}>
                {index > 0 && ", "}
                <PersonText className={styles.words}>{words}</PersonText>
              </span>
            ))}
          </span>
        </p>
      )}
    </div>
  );
}
