import { useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { whyNotHere, type EventKind } from '../../../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../../../shared/domain/people/record.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { EVENTS, GROUPS, kindsOf, menuName } from '../model/description.ts';
import { nextKind } from '../model/travel.ts';
import css from './events.module.css';

interface Props {
  readonly record: PersonRecord;
  readonly onChoose: (kind: EventKind) => void;
}

/** Everything that can be declared, in groups: one Tab stop, arrows and first letters travel, Enter opens. What cannot be says why. */
export function KindList({ record, onChoose }: Props) {
  const { t, direction } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const kinds = GROUPS.flatMap(kindsOf);
  const first = kinds.find((kind) => whyNotHere(record, kind) === undefined) ?? kinds[0];
  const [current, setCurrent] = useState(first);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || current === undefined) return;
    const columns = GROUPS.map((group) => kindsOf(group).map((kind) => ({ kind, name: t(menuName(kind)) })));
    const next = nextKind(columns, current, event.key, direction);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCurrent(next);
    list.current?.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus();
  };

  return (
    <div ref={list} className={css.groups} onKeyDownCapture={onKeyDown}>
      {GROUPS.map((group) => (
        <section key={group} aria-label={t(`events.group.${group}`)}>
          <h2 className={css.groupTitle}>{t(`events.group.${group}`)}</h2>
          <ul className={css.kinds}>
            {kindsOf(group).map((kind) => (
              <li key={kind}>
                <Kind
                  kind={kind}
                  record={record}
                  isCurrent={kind === current}
                  isFirst={kind === first}
                  onFocus={() => setCurrent(kind)}
                  onChoose={onChoose}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface KindProps extends Props {
  readonly kind: EventKind;
  readonly isCurrent: boolean;
  readonly isFirst: boolean;
  readonly onFocus: () => void;
}

function Kind({ kind, record, isCurrent, isFirst, onFocus, onChoose }: KindProps) {
  const t = useT();
  const why = whyNotHere(record, kind);
  const { icon: Icon } = EVENTS[kind];
  return (
    <AriaButton
      className={css.kind}
      data-kind={kind}
      autoFocus={isFirst}
      excludeFromTabOrder={!isCurrent}
      aria-disabled={why !== undefined || undefined}
      onFocus={onFocus}
      onPress={() => why === undefined && onChoose(kind)}
    >
      <Icon size={18} aria-hidden />
      <span>
        <span className={css.kindName}>{t(menuName(kind))}</span>
        <span className={css.kindSays}>
          {t(why === undefined ? `events.says.${kind}` : `events.not_here.${why}`)}
        </span>
      </span>
    </AriaButton>
  );
}
