import { useState } from 'react';
import type { ApprovalClass } from '../../../../shared/domain/approvals/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Answer, Button, Checkbox, Notice, Screen, Section, Stack, toast } from '../../../ui/index.ts';
import css from '../components/approvals.module.css';
import { classKey, RULE_GROUPS } from '../model.ts';
import { useRules, useSetRules } from '../queries.ts';

/** Where an administrator chooses which sorts of acts a second person must see before they leave this workstation. */
export function RulesScreen() {
  const t = useT();
  return (
    <Screen title={t('approvals.rules')} subtitle={t('approvals.rules.intro')}>
      <Answer of={useRules()}>{({ classes }) => <Rules kept={classes} />}</Answer>
    </Screen>
  );
}

function Rules({ kept }: { readonly kept: readonly ApprovalClass[] }) {
  const t = useT();
  const describe = useDescribe();
  const { run, isRunning } = useSetRules();
  const [chosen, setChosen] = useState<ReadonlySet<ApprovalClass>>(new Set(kept));
  const save = async () => {
    const done = await run({ classes: [...chosen] });
    toast(done.ok ? t('approvals.rules.kept') : describe.error(done.error), done.ok ? undefined : 'refused');
  };
  const toggle = (name: ApprovalClass, isChosen: boolean) => {
    const after = new Set(chosen);
    if (isChosen) after.add(name);
    else after.delete(name);
    setChosen(after);
  };
  useCommands([
    {
      id: 'approvals.save',
      keys: 'Ctrl+Enter',
      label: 'approvals.rules.save',
      run: () => void save(),
      when: !isRunning,
    },
  ]);
  return (
    <Stack gap={4}>
      {RULE_GROUPS.map(({ id, classes }, group) => (
        <Section key={id} title={t(`approvals.group.${id}`)}>
          <div className={css.sorts}>
            {classes.map((name, index) => (
              <Checkbox
                key={name}
                isSelected={chosen.has(name)}
                onChange={(isChosen) => toggle(name, isChosen)}
                autoFocus={group === 0 && index === 0}
              >
                {t(classKey(name))}
              </Checkbox>
            ))}
          </div>
        </Section>
      ))}
      <Notice>{t('approvals.rules.held')}</Notice>
      <div>
        <Button variant="primary" keys="Ctrl+Enter" isBusy={isRunning} onPress={() => void save()}>
          {t('approvals.rules.save')}
        </Button>
      </div>
    </Stack>
  );
}
