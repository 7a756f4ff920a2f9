import { DealBy, type Team } from "@croozer/contracts/teamwork";
import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { teamQuery } from "../../businesses/team-query.ts";
import { useTeamActs } from "./use-teamwork-acts.ts";

type Props = {
  /** Null is a new one, undefined closes. */
  team: Team | null | undefined;
  onClose: () => void;
};

export function TeamDialog({ team, onClose }: Props) {
  const { t } = useTranslation("teamworkSettings");
  const { t: tUi } = useTranslation("ui");
  return (
    <Modal
      opened={team !== undefined}
      onClose={onClose}
      title={t(team ? "editTeam" : "newTeam")}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      {team !== undefined && <Editor key={team?.id ?? "new"} team={team} onClose={onClose} />}
    </Modal>
  );
}

const asBusiness = "as_business";

function Editor({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const { t } = useTranslation("teamworkSettings");
  const members = useQuery(teamQuery(useBusinessId())).data?.items ?? [];
  const [name, setName] = useState(team?.name ?? "");
  const [memberIds, setMemberIds] = useState(team?.memberIds ?? []);
  const [dealBy, setDealBy] = useState<DealBy | null>(team?.dealBy ?? null);
  const { save } = useTeamActs();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const value = { name: name.trim(), memberIds, dealBy };
    save.mutate({ id: team?.id ?? null, value }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t("name")}
          placeholder={t("teamHint")}
          dir="auto"
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => {
            save.reset();
            setName(event.currentTarget.value);
          }}
          data-testid="team-name"
        />
        <MultiSelect
          label={t("members")}
          placeholder={memberIds.length === 0 ? t("membersHint") : ""}
          searchable
          data={members.map(({ id, name: label }) => ({ value: id, label }))}
          value={memberIds}
          onChange={setMemberIds}
          data-testid="team-members"
        />
        <Select
          label={t("teamDeal")}
          allowDeselect={false}
          data={[
            { value: asBusiness, label: t("teamDeal_as_business") },
            ...DealBy.options.map((value) => ({ value, label: t(`deal_${value}`) })),
          ]}
          value={dealBy ?? asBusiness}
          onChange={(value) => setDealBy(DealBy.options.find((one) => one === value) ?? null)}
        />
        <FormProblem error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ""} data-testid="save-team">
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
