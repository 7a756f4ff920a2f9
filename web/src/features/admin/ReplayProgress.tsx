import { Progress } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { replayQuery, root } from "./queries.ts";
import styles from "./Webhooks.module.css";

const results = ["stored", "known", "unrouted", "failed"] as const;

/** How far a replay has come, and what its units became. */
export function ReplayProgress({ id }: { id: string }) {
  const { t } = useTranslation("admin");
  const format = new Intl.NumberFormat(useLanguage());
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(replayQuery(id));
  const isThrough = data !== undefined && data.finishedAt !== null;
  useEffect(() => {
    if (isThrough) void queryClient.invalidateQueries({ queryKey: root });
  }, [isThrough, queryClient]);
  if (data === undefined)
    return error === null ? <SkeletonRows rows={2} /> : <ErrorState error={error} retry={refetch} />;
  return (
    <>
      <p role="status">
        {isThrough ? t("replayDone", { count: data.total }) : t("replayUnderWay")}{" "}
        {!isThrough && <Isolate>{`${format.format(data.done)} / ${format.format(data.total)}`}</Isolate>}
      </p>
      <Progress value={data.total === 0 ? 100 : (data.done * 100) / data.total} aria-label={t("replayUnderWay")} />
      <dl className={styles.results} data-testid="replay-result" data-through={isThrough}>
        {results.map((name) => (
          <div key={name} data-alarming={name === "failed" && data.failed > 0}>
            <dt>{t(`result_${name}`)}</dt>
            <dd>
              <Isolate>{format.format(data[name])}</Isolate>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
