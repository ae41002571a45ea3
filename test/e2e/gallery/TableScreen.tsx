import { useState } from 'react';
import { useGo } from '../../../renderer/lib/navigation.ts';
import { useSpeech } from '../../../renderer/lib/i18n/I18n.tsx';
import {
  Badge,
  DateText,
  EmptyState,
  Identifier,
  Names,
  Screen,
  SearchField,
  Stack,
  Table,
} from '../../../renderer/ui/index.ts';
import { matchesWords } from '../../../renderer/lib/fold.ts';
import { people, type Person } from './people.ts';

export function TableScreen() {
  const { language } = useSpeech();
  const fr = language === 'fr';
  const go = useGo();
  const [text, setText] = useState('');
  const rows = people.filter((person) =>
    matchesWords(`${person.latin} ${person.arabic} ${person.cnie}`, text),
  );
  return (
    <Screen title={fr ? 'Recherche' : 'البحث'} subtitle={`${rows.length}`} isFixed>
      <Stack gap={3} isGrowing>
        <SearchField label="Filtrer" isCompact value={text} onChange={setText} autoFocus />
        <div style={{ flex: 1, minBlockSize: 0 }}>
          <Table<Person>
            label={fr ? 'Personnes' : 'الأشخاص'}
            height="fill"
            keptAs="people"
            rowHeight={52}
            rows={rows}
            idOf={(row) => row.id}
            textOf={(row) => row.latin}
            onOpen={() => go('/famille')}
            empty={<EmptyState title={fr ? 'Personne à ce nom' : 'لا أحد بهذا الاسم'} />}
            sortedBy={{ column: 'name', direction: 'ascending' }}
            columns={[
              {
                id: 'name',
                label: fr ? 'Nom' : 'الاسم',
                width: '3fr',
                sortBy: (row) => (fr ? row.latin : row.arabic),
                render: (row) => <Names latin={row.latin} arabic={row.arabic} />,
              },
              {
                id: 'birth',
                label: fr ? 'Naissance' : 'الازدياد',
                width: 120,
                sortBy: (row) => row.birth,
                render: (row) => <DateText day={row.birth} />,
              },
              { id: 'cnie', label: 'CNIE', width: 130, render: (row) => <Identifier value={row.cnie} /> },
              {
                id: 'number',
                label: fr ? 'Numéro' : 'الرقم',
                width: 150,
                render: (row) => <Identifier value={row.number} />,
              },
              {
                id: 'rights',
                label: fr ? 'Droits' : 'الحقوق',
                width: 150,
                render: (row) => (
                  <Badge tone={Number(row.id) % 3 === 0 ? 'attention' : 'success'}>
                    {Number(row.id) % 3 === 0 ? (fr ? 'À vérifier' : 'للتحقق') : fr ? 'Ouverts' : 'مفتوحة'}
                  </Badge>
                ),
              },
            ]}
          />
        </div>
      </Stack>
    </Screen>
  );
}
