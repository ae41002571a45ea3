import { FileText, Inbox, Mails } from 'lucide-react';
import type { FoundPlace } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Row } from '../../../ui/index.ts';
import { pathOf } from '../model.ts';

interface Props {
  readonly place: FoundPlace;
  readonly onGo: (path: string) => void;
}

const LEADS = {
  envelope: { icon: Mails, label: 'search.openEnvelope' },
  request: { icon: Inbox, label: 'search.openRequest' },
  paper: { icon: FileText, label: 'search.openPaper' },
} as const;

/** The envelope, the request or the paper that a reference names; a care file is opened with its person. */
export function PlaceFound({ place, onGo }: Props) {
  const t = useT();
  const path = pathOf(place);
  if (path === undefined || place.kind === 'care_file') return null;
  const { icon, label } = LEADS[place.kind];
  return (
    <Row gap={2}>
      <Button variant="primary" icon={icon} keys="Enter" onPress={() => onGo(path)}>
        {t(label)}
      </Button>
    </Row>
  );
}
