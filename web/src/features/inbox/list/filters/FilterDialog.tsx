import type { InboxRules } from "@croozer/contracts/inbox-filters";
import type { SavedView } from "@croozer/contracts/saved-views";
import { Button, Group, Modal, SegmentedControl, Stack } from "@mantine/core";
import { IconBookmarkPlus, IconPencil, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../../lib/session.ts";
import { useFocusBack } from "../../../../ui/use-focus-back.ts";
import { isSameView } from "../../../views/same-view.ts";
import { ViewDialog } from "../../../views/ViewDialog.tsx";
import { useViewActs } from "../../../views/views-queries.ts";
import { everything, ruleOf } from "../../inbox-view.ts";
import { useInboxPlace } from "../../use-inbox-place.ts";
import { filterOf, filtersOf } from "../saved-filters.ts";
import type { Groups } from "../use-views.ts";
import styles from "./filters.module.css";
import { RuleLine } from "./RuleLine.tsx";
import { type Draft, draftFor, ruleIn } from "./rule-fields.ts";
import { useChoices } from "./use-choices.ts";

const mostRules = 12;

/** Which conversations the list shows, rule by rule; kept under a name when somebody wants it again. */
export function FilterDialog({ groups, onClose }: { groups: Groups; onClose: () => void }) {
  const { t } = useTranslation("inbox");
  const { filter, show } = useInboxPlace();
  const mayShare = usePermission("view.share");
  const { change } = useViewActs("inbox");
  useFocusBack();
  const choices = useChoices(groups);
  const lastKey = useRef(0);
  const nextKey = () => {
    lastKey.current += 1;
    return lastKey.current;
  };
  const [match, setMatch] = useState(filter.rules?.match ?? "all");
  const [drafts, setDrafts] = useState<Draft[]>(() => {
    const base = ruleOf(filter);
    const rules = filter.rules?.rules ?? (base === null ? [] : [base]);
    return rules.length > 0
      ? rules.map(({ field, op, value }) => ({ key: nextKey(), field, op, value }))
      : [draftFor(nextKey(), "assignee")];
  });
  // The one that was shown when this was opened goes on being meant while its rules are changed.
  const [kept] = useState<SavedView | null>(
    () =>
      groups.saved.find(({ one }) => filter.rules !== null && isSameView(one.filters, filtersOf(filter)))?.one ?? null,
  );
  const [dialog, setDialog] = useState<"keep" | SavedView | null>(null);

  const rules = drafts.map(ruleIn).filter((rule) => rule !== null);
  const complete = rules.length === drafts.length && rules.length > 0;
  const next = {
    ...everything,
    sort: filter.sort,
    status: filter.status,
    rules: { match, rules } satisfies InboxRules,
  };
  const shown = filtersOf(next);
  const isChanged = kept !== null && !isSameView(kept.filters, shown);
  const mayChange = kept !== null && (!kept.shared || mayShare);
  const apply = () => {
    show({ ...next, search: "" });
    onClose();
  };
  const replace = (draft: Draft) => setDrafts(drafts.map((each) => (each.key === draft.key ? draft : each)));

  return (
    <>
      <Modal opened={dialog === null} onClose={onClose} title={t("filter.dialog")} size="42rem" centered>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (complete) apply();
          }}
        >
          <Stack gap="md">
            {drafts.length > 1 && (
              <SegmentedControl
                size="sm"
                aria-label={t("filter.match")}
                value={match}
                onChange={(value) => setMatch(value === "any" ? "any" : "all")}
                data={(["all", "any"] as const).map((value) => ({ value, label: t(`filter.match.${value}`) }))}
              />
            )}
            <ul className={styles.lines}>
              {drafts.map((draft) => (
                <RuleLine
                  key={draft.key}
                  draft={draft}
                  choices={choices(draft.field)}
                  onChange={replace}
                  onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
                />
              ))}
            </ul>
            <Group gap="sm">
              <Button
                variant="subtle"
                size="sm"
                leftSection={<IconPlus size={16} aria-hidden="true" />}
                disabled={drafts.length >= mostRules}
                onClick={() => setDrafts([...drafts, draftFor(nextKey(), "label")])}
              >
                {t("filter.add")}
              </Button>
              {kept !== null && mayChange && (
                <Button
                  variant="subtle"
                  size="sm"
                  leftSection={<IconPencil size={16} aria-hidden="true" />}
                  onClick={() => setDialog(kept)}
                >
                  {t("filter.rename", { name: kept.name })}
                </Button>
              )}
            </Group>
            <Group gap="sm" justify="space-between">
              <Button
                variant="default"
                onClick={() => {
                  show({ ...filterOf({}), sort: filter.sort, status: filter.status });
                  onClose();
                }}
              >
                {t("filter.clear")}
              </Button>
              <Group gap="sm" ms="auto">
                {isChanged && mayChange && (
                  <Button
                    variant="default"
                    disabled={!complete}
                    loading={change.isPending}
                    onClick={() => change.mutate({ id: kept.id, filters: { ...shown } }, { onSuccess: apply })}
                  >
                    {t("filter.update", { name: kept.name })}
                  </Button>
                )}
                <Button
                  variant="default"
                  leftSection={<IconBookmarkPlus size={16} aria-hidden="true" />}
                  disabled={!complete || (kept !== null && !isChanged)}
                  onClick={() => setDialog("keep")}
                  data-testid="keep-view"
                >
                  {t("filter.keep")}
                </Button>
                <Button type="submit" disabled={!complete} data-testid="apply-filter">
                  {t("filter.apply")}
                </Button>
              </Group>
            </Group>
          </Stack>
        </form>
      </Modal>
      <ViewDialog
        place="inbox"
        filters={shown}
        view={dialog}
        onClose={() => {
          setDialog(null);
          apply();
        }}
      />
    </>
  );
}
