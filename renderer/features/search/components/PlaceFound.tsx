import { FileText, Mails } from 'lucide-react';
import type { FoundPlace } from '../../../../shared/domain/people/views.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Row } from '../../../ui/index.ts';
import { pathOf } from '../model.ts';

interface Props {
  readonly place: FoundPlace;
  readonly onGo: (path: string) => void;
}

/** The envelope or the paper that a reference names; a care file is opened with its person. */
export function PlaceFound({ place, onGo }: Props) {
  const t = useT();
  const path = pathOf(place);
  if (path === undefined) return null;
  const isEnvelope = place.kind === 'envelope';
  return (
    <Row gap={2}>
      <Button variant="primary" icon={isEnvelope ? Mails : FileText} keys="Enter" onPress={() => onGo(path)}>
        {t(isEnvelope ? 'search.openEnvelope' : 'search.openPaper')}
      </Button>
    </Row>
  );
}
