import { readMrz } from '../../../shared/domain/documents/read-mrz.ts';
import { systemClock } from '../../platform/clock.ts';
import { describeInFrench } from '../describe.ts';
import { done, refused, wrongUse, type Command } from '../outcome.ts';

/** Reads a machine-readable zone from standard input. */
export const mrz: Command = {
  name: 'mrz',
  usage: 'mrz                       lit une bande (MRZ) sur l’entrée standard',
  options: {},
  async run({ readInput }) {
    const text = await readInput();
    if (text.trim() === '')
      return wrongUse('Donnez la bande sur l’entrée standard : npm run guichet -- mrz < bande.txt');
    const reading = readMrz(text, systemClock.today());
    if (!reading) return refused('mrz.unreadable', describeInFrench({ code: 'mrz.unreadable' }));
    const { familyLatin, givenLatin, birth, documentNumber, trustworthy, doubtful } = reading;
    return done(reading, [
      `${givenLatin} ${familyLatin}, né(e) le ${birth ?? '?'}, document ${documentNumber} (${reading.format})`,
      trustworthy ? 'Les chiffres de contrôle concordent.' : `À vérifier à l’œil : ${doubtful.join(', ')}`,
    ]);
  },
};
