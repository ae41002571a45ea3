import { useEffect, useRef } from 'react';
import { Check, Undo2 } from 'lucide-react';
import { findMrzLines } from '../../../../shared/domain/documents/mrz-lines.ts';
import type { MrzReading } from '../../../../shared/domain/documents/mrz.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useDescribe } from '../../../lib/describe.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Identifier, Notice, Row, Stack, TextArea } from '../../../ui/index.ts';
import { isExpired, pathsOf, type Filled, type Filling, type MrzTarget } from '../model/mrz-filling.ts';
import { useFormPage } from '../useFormPage.ts';
import { useMrzHere } from '../useMrz.ts';
import { todayHere } from '../today.ts';
import css from './MrzPanel.module.css';

/** The machine-readable zone of somebody's document: where it is pasted, then what it said. */
export function MrzPanel({ target }: { readonly target: MrzTarget }) {
  const mrz = useMrzHere();
  if (mrz.target !== target) return null;
  return (
    <div className={css.panel}>
      {mrz.result ? <WhatWasRead target={target} /> : <Entry target={target} />}
    </div>
  );
}

function Entry({ target }: { readonly target: MrzTarget }) {
  const t = useT();
  const describe = useDescribe();
  const { focusField } = useFormPage();
  const mrz = useMrzHere();
  const leave = () => {
    mrz.close();
    focusField(pathsOf(target).number);
  };
  useCommands([
    {
      id: 'mrz.close',
      keys: 'Escape',
      label: 'registration.zoneClose',
      run: leave,
      hideFromBar: true,
      hideFromPalette: true,
    },
  ]);
  return (
    <Notice tone="info" title={t('registration.zoneTitle')}>
      <Stack gap={2}>
        <TextArea
          label={t('registration.zoneField')}
          isLabelHidden
          hint={t('registration.zoneHint')}
          value={mrz.text}
          rows={3}
          maxLength={1000}
          autoFocus
          error={mrz.error && describe.error(mrz.error)}
          onChange={(text) => {
            mrz.type(text);
            // A paste that holds a whole zone needs no further key.
            if (findMrzLines(text) !== undefined) void mrz.read(text, target);
          }}
        />
        <Row gap={2}>
          <Button isBusy={mrz.isReading} onPress={() => void mrz.read(mrz.text, target)}>
            {t('registration.zoneRead')}
          </Button>
          <Button variant="quiet" keys="Escape" onPress={leave}>
            {t('registration.zoneClose')}
          </Button>
        </Row>
      </Stack>
    </Notice>
  );
}

const NAMES: Readonly<Record<Filled, MessageKey>> = {
  number: 'registration.filled.number',
  familyLatin: 'registration.filled.familyLatin',
  givenLatin: 'registration.filled.givenLatin',
  sex: 'registration.filled.sex',
  birth: 'registration.filled.birth',
  nationality: 'registration.filled.nationality',
};

function WhatWasRead({ target }: { readonly target: MrzTarget }) {
  const { t, language } = useSpeech();
  const { focusField } = useFormPage();
  const mrz = useMrzHere();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const after = pathsOf(target).of('familyArabic');
  useCommands([
    {
      id: 'mrz.close',
      keys: 'Escape',
      label: 'registration.zoneClose',
      run: () => {
        mrz.close();
        focusField(after);
      },
      hideFromBar: true,
      hideFromPalette: true,
    },
  ]);
  if (!mrz.result) return null;
  const { reading, filling } = mrz.result;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = (fields: readonly Filled[]) => list.format(fields.map((field) => t(NAMES[field])));
  return (
    <Notice
      tone={reading.trustworthy && filling.doubtful.length === 0 ? 'success' : 'attention'}
      title={t('registration.zoneDone', {
        name: `${reading.givenLatin} ${reading.familyLatin.toUpperCase()}`,
      })}
      actions={
        <>
          {reading.numberCandidates.map((number, index) => (
            <Button
              key={number}
              icon={Check}
              variant="secondary"
              {...(index === 0 ? { ref: first } : {})}
              onPress={() => {
                mrz.confirm(reading, target, number);
                focusField(after);
              }}
            >
              {t('registration.zoneNumberIs')} <Identifier value={number} />
            </Button>
          ))}
          <Button
            variant="quiet"
            onPress={() => {
              mrz.close();
              focusField(pathsOf(target).number);
            }}
          >
            {t('registration.zoneOtherNumber')}
          </Button>
          <Button
            variant="quiet"
            icon={Undo2}
            onPress={() => {
              if (mrz.result) mrz.undo(mrz.result);
              focusField(pathsOf(target).number);
            }}
          >
            {t('registration.zoneUndo')}
          </Button>
        </>
      }
    >
      <p>{t('registration.zoneFilled', { fields: named(filling.filled) })}</p>
      <Doubts reading={reading} filling={filling} named={named} />
      <p>{t('registration.zoneCompare')}</p>
    </Notice>
  );
}

interface DoubtProps {
  readonly reading: MrzReading;
  readonly filling: Filling;
  readonly named: (fields: readonly Filled[]) => string;
}

function Doubts({ reading, filling, named }: DoubtProps) {
  const { t, day } = useSpeech();
  return (
    <>
      {!reading.trustworthy && <p>{t('registration.zoneUntrusted')}</p>}
      {filling.doubtful.length > 0 && (
        <p>{t('registration.zoneDoubtful', { fields: named(filling.doubtful) })}</p>
      )}
      {isExpired(reading, todayHere()) && (
        <p>{t('registration.zoneExpired', { day: day(reading.expiresOn ?? '') })}</p>
      )}
    </>
  );
}
