import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Margin } from '../components/Margin.tsx';
import { checkLines, outlookLines, paperLines, ruleLines } from '../model/checks.ts';
import { countReceived } from '../model/steps.ts';
import { useNumbersLeft } from '../queries.ts';
import { useMemberName } from '../useMemberName.ts';
import type { Registration } from '../useRegistration.ts';

interface Props {
  readonly registration: Registration;
  readonly hasPhoto: boolean;
}

/** The margin, fed from the form, from what the counter saw in it, and from the block of numbers. */
export function RegistrationMargin({ registration, hasPhoto }: Props) {
  const { values, settled, review, required } = registration;
  const { language } = useSpeech();
  const numbersLeft = useNumbersLeft();
  const nameOf = useMemberName(values.family);
  const isReceived = (key: string) => values.pieces.some((mark) => mark.key === key && mark.received);
  return (
    <Margin
      checks={checkLines({
        values,
        settled,
        hasLooked: review.data !== undefined,
        toLookAt: review.data?.family.length ?? 0,
      })}
      rules={[
        ...ruleLines(review.data?.decision, language),
        ...outlookLines(review.data?.outlook ?? [], language),
      ]}
      papers={paperLines(hasPhoto)}
      missing={required
        .filter(({ key }) => !isReceived(key))
        .map(({ key, label, member }) => ({
          key,
          label,
          of: member === undefined ? undefined : nameOf(member),
        }))}
      received={countReceived(values, required)}
      asked={required.length}
      numbersLeft={numbersLeft}
    />
  );
}
