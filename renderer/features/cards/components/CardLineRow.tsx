import type { ReactNode } from 'react';
import type { CardLine } from '../../../../shared/domain/cards/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge, Identifier, MomentText } from '../../../ui/index.ts';
import { TONES } from '../model.ts';
import css from './cards.module.css';

/** Whose card it is, in the language of the screen. */
export function useCardName(): (line: CardLine) => string {
  const { language } = useSpeech();
  return (line) => (language === 'ar' ? arabicFullName(line) : latinFullName(line)).trim();
}

/** A card in a list: whose, which, since when; what can be done with it at the end. */
export function CardLineRow({
  line,
  start,
  end,
}: {
  readonly line: CardLine;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}) {
  const { t } = useSpeech();
  const nameOf = useCardName();
  return (
    <li className={css.line}>
      <div className={css.who}>
        {start ?? <bdi className={css.name}>{nameOf(line)}</bdi>}
        <span className={css.meta}>
          <Identifier value={line.serial} grouping="none" />
          {line.registrationNumber && <Identifier value={line.registrationNumber} />}
          <span>{t(`cards.for.${line.madeFor}`)}</span>
          <MomentText at={line.printedAt ?? line.requestedAt} />
        </span>
      </div>
      <Badge tone={TONES[line.state]}>{t(`cards.state.${line.state}`)}</Badge>
      {end}
    </li>
  );
}
