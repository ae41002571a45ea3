import { YES_NO } from '../../../shared/domain/schemes/index.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import type { Option } from '../../ui/index.ts';

export function useYesNo(): readonly Option[] {
  const t = useT();
  return YES_NO.map((answer) => ({ id: answer, label: t(answer === 'yes' ? 'ui.yes' : 'ui.no') }));
}
