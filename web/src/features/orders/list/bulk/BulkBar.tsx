import { Button, CloseButton, Menu, Progress } from "@mantine/core";
import {
  IconCash,
  IconChevronDown,
  IconMotorbike,
  IconPlayerTrackNext,
  IconTag,
  IconUser,
  IconX,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../../lib/session.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { teamQuery } from "../../../businesses/team-query.ts";
import { HandOverDialog } from "../../../couriers/HandOverDialog.tsx";
import { BulkPrint } from "../../../printing/BulkPrint.tsx";
import { CancelDialog } from "../../CancelDialog.tsx";
import styles from "./Bulk.module.css";
import { BulkFailures } from "./BulkFailures.tsx";
import { type BulkAct, requestFor } from "./bulk-acts.ts";
import { isToBeCarried } from "./hand-over.ts";
import { TagDialog } from "./TagDialog.tsx";
import type { Bulk } from "./use-bulk.ts";

/** What is done to all orders that are picked; there while some are, and while some of them were refused. */
export function BulkBar({ bulk: { picked, pick, run, over, couriers } }: { bulk: Bulk }) {
  const { t } = useTranslation("bulk");
  const [dialog, setDialog] = useState<"tag" | "cancel" | "hand_over" | null>(null);
  const permissions = {
    step: usePermission("order.advance"),
    pay: usePermission("order.pay"),
    assign: usePermission("order.edit"),
    tag: usePermission("order.edit"),
    cancel: usePermission("order.cancel"),
  };
  const maySeeTeam = usePermission("team.read");
  const team = useQuery({ ...teamQuery(useBusinessId()), enabled: maySeeTeam && picked.length > 0 }).data?.items ?? [];
  if (picked.length === 0) return null;
  const count = (act: BulkAct) => picked.filter((order) => requestFor(order, act) !== null).length;
  const anyCancel = { kind: "cancel", how: { reason: "", restock: true, refund: false } } as const;
  const anyHandOver = { kind: "hand_over", courier: null } as const;
  const carried = picked.filter(isToBeCarried);
  const fetched = count(anyHandOver) - carried.length;
  const active = couriers.filter(({ active }) => active);
  const done = (act: BulkAct) => {
    setDialog(null);
    run.mutate(act);
  };
  return (
    <section className={styles.bar} aria-label={t("title")} data-testid="bulk-bar">
      {run.data !== undefined && run.data.failed.length > 0 && <BulkFailures outcome={run.data} />}
      <div className={styles.acts}>
        <CloseButton
          size="lg"
          aria-label={t("unpick")}
          onClick={() =>
            pick(
              picked.map(({ id }) => id),
              false,
            )
          }
        />
        <b>{t("picked", { count: picked.length })}</b>
        {run.isPending ? (
          <Progress
            className={styles.progress}
            value={(over / picked.length) * 100}
            aria-label={t("running", { over, count: picked.length })}
          />
        ) : (
          <>
            {permissions.step && count({ kind: "step" }) > 0 && (
              <Button
                leftSection={<IconPlayerTrackNext size={18} aria-hidden="true" className="flip" />}
                onClick={() => done({ kind: "step" })}
                data-testid="bulk-step"
              >
                {t("step", { count: count({ kind: "step" }) })}
              </Button>
            )}
            {permissions.step && count(anyHandOver) > 0 && (
              <Button
                variant="default"
                leftSection={<IconMotorbike size={18} aria-hidden="true" />}
                onClick={() => (carried.length > 0 && active.length > 0 ? setDialog("hand_over") : done(anyHandOver))}
                data-testid="bulk-hand-over"
              >
                {t("handOver", { count: count(anyHandOver) })}
              </Button>
            )}
            {permissions.pay && count({ kind: "pay" }) > 0 && (
              <Button
                variant="default"
                leftSection={<IconCash size={18} aria-hidden="true" />}
                onClick={() => done({ kind: "pay" })}
              >
                {t("pay", { count: count({ kind: "pay" }) })}
              </Button>
            )}
            {permissions.assign && maySeeTeam && (
              <Menu position="top" withinPortal>
                <Menu.Target>
                  <Button
                    variant="default"
                    leftSection={<IconUser size={18} aria-hidden="true" />}
                    rightSection={<IconChevronDown size={16} aria-hidden="true" />}
                  >
                    {t("assign")}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {team.map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => done({ kind: "assign", memberId: id })}>
                      <PersonText>{name}</PersonText>
                    </Menu.Item>
                  ))}
                  <Menu.Divider />
                  <Menu.Item onClick={() => done({ kind: "assign", memberId: null })}>{t("nobody")}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
            <BulkPrint picked={picked} />
            {permissions.tag && (
              <Button
                variant="default"
                leftSection={<IconTag size={18} aria-hidden="true" />}
                onClick={() => setDialog("tag")}
                data-testid="bulk-tag"
              >
                {t("tag")}
              </Button>
            )}
            {permissions.cancel && count(anyCancel) > 0 && (
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconX size={18} aria-hidden="true" />}
                onClick={() => setDialog("cancel")}
                data-testid="bulk-cancel"
              >
                {t("cancel", { count: count(anyCancel) })}
              </Button>
            )}
          </>
        )}
      </div>
      <HandOverDialog
        orders={dialog === "hand_over" ? carried : []}
        couriers={active}
        note={fetched === 0 ? null : t("fetchedToo", { count: fetched })}
        onClose={() => setDialog(null)}
        onChoose={(courier) => done({ kind: "hand_over", courier })}
      />
      <TagDialog
        opened={dialog === "tag"}
        onClose={() => setDialog(null)}
        onTag={(tag) => done({ kind: "tag", tag })}
      />
      <CancelDialog
        orders={dialog === "cancel" ? picked.filter((order) => requestFor(order, anyCancel) !== null) : []}
        onClose={() => setDialog(null)}
        onCancel={(how) => done({ kind: "cancel", how })}
      />
    </section>
  );
}
