import { permissionsOf } from "@croozer/contracts/permissions";
import type { Availability } from "@croozer/contracts/teamwork";
import { NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { teamQuery } from "../../businesses/team-query.ts";
import { SettingsCard } from "../../settings/SettingsPage.tsx";
import { availabilityQuery } from "../teamwork-queries.ts";
import styles from "./teamwork-settings.module.css";
import { useRuleActs } from "./use-teamwork-acts.ts";

/** Who answers, whether they are there, and how much they can take. */
export function Capacities() {
  const { t } = useTranslation("teamworkSettings");
  const businessId = useBusinessId();
  const members = useQuery(teamQuery(businessId)).data?.items ?? [];
  const there = new Map(useQuery(availabilityQuery(businessId)).data?.items.map((one) => [one.memberId, one]));
  const { setCapacity } = useRuleActs();
  const answering = members.filter(({ role }) => permissionsOf[role].has("conversation.reply"));
  return (
    <SettingsCard title={t("ownCapacity")} text={t("ownCapacityText")}>
      <FormProblem error={setCapacity.error} />
      <ul className={styles.rows}>
        {answering.map(({ id, name }) => {
          const one = there.get(id);
          return (
            <li key={id}>
              <Avatar id={id} name={name} size={32} />
              <span className={styles.grow}>
                <PersonText className={styles.name}>{name}</PersonText>
                <State availability={one} />
              </span>
              {one !== undefined && (
                <Capacity
                  key={one.capacity}
                  label={t("capacityOf", { name })}
                  value={one.capacity}
                  onSave={(capacity) => setCapacity.mutate({ memberId: id, capacity })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </SettingsCard>
  );
}

function State({ availability }: { availability: Availability | undefined }) {
  const { t } = useTranslation("teamwork");
  if (availability === undefined) return null;
  const { isAway, isOnline } = availability;
  return <span className={styles.sub}>{t(isAway ? "away" : isOnline ? "online" : "offline")}</span>;
}

type CapacityProps = { label: string; value: number | null; onSave: (capacity: number | null) => void };

/** Saved when it is left. */
function Capacity({ label, value, onSave }: CapacityProps) {
  const [typed, setTyped] = useState<number | string>(value ?? "");
  const capacity = typeof typed === "number" ? typed : null;
  return (
    <NumberInput
      aria-label={label}
      className={styles.number ?? ""}
      min={1}
      max={1000}
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={() => capacity !== value && onSave(capacity)}
    />
  );
}
