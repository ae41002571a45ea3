import { RightsAnswer } from '../../shared/domain/rights/index.ts';
import { rightsForDeposit } from '../../shared/domain/people/deposit.ts';
import {
  DocumentLook,
  RightsCheckAnswer,
  RightsCheckAsked,
  VoiceAnswer,
  VoiceAsked,
} from '../../shared/protocol/index.ts';
import { journalShown } from '../access/show.service.ts';
import { given, route, type Route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { checkRights } from '../rights/check.service.ts';
import { answerRights, lookForDocument } from '../rights/rights.service.ts';
import { toVoice } from '../rights/voice.ts';
import { DocumentAsked, PersonNamed } from './shapes.ts';

/** What counters ask before they accept or attest anything. */
export const rightsRoutes = (ports: Ports): readonly Route[] => [
  route({
    method: 'GET',
    path: '/v1/people/{id}/rights',
    name: 'getRights',
    summary: 'Where the rights of an insured person and of each dependant stand now, with the reasons',
    access: 'device',
    params: PersonNamed,
    answers: { 200: { description: 'Said now; unknown where nothing is known', body: RightsAnswer } },
    handle: async (input) => {
      const answer = await answerRights(ports, input.params.id);
      await journalShown(ports, input, 'getRights', [answer.personId]);
      return given(input.sees === 'file' ? answer : rightsForDeposit(answer));
    },
  }),
  route({
    method: 'GET',
    path: '/v1/holders',
    name: 'findHolders',
    summary: 'Who is registered or covered with an identity document, for an attestation of non-registration',
    access: 'device',
    query: DocumentAsked,
    answers: { 200: { description: 'Everybody who has it; nobody', body: DocumentLook } },
    handle: async (input) => {
      const look = await lookForDocument(ports, input.query.document);
      await journalShown(
        ports,
        input,
        'findHolders',
        look.holders.map(({ personId }) => personId),
      );
      return given(look);
    },
  }),
  route({
    method: 'POST',
    path: '/v1/rights/check',
    name: 'checkRights',
    summary: 'Whether rights are open, for third-party payers: by number and year of birth, many at once',
    access: 'rights_reader',
    body: RightsCheckAsked,
    answers: {
      200: { description: 'The same for an unknown number and for a wrong fact', body: RightsCheckAnswer },
    },
    handle: async (input) => {
      const { answer, people } = await checkRights(ports, input.who ?? '', input.body.checks);
      await journalShown(ports, input, 'checkRights', people);
      return given(answer);
    },
  }),
  route({
    method: 'POST',
    path: '/v1/voice/rights',
    name: 'askByVoice',
    summary: 'Whether rights are open, for a voice server: digits in, a code and a sentence out',
    access: 'rights_reader',
    body: VoiceAsked,
    answers: { 200: { description: 'What to say', body: VoiceAnswer } },
    handle: async (input) => {
      const { answer, people } = await checkRights(ports, `voice ${input.who ?? ''}`, [input.body]);
      await journalShown(ports, input, 'askByVoice', people);
      const [standing] = answer.answers;
      if (!standing) throw new Error('A check without answer');
      return given(toVoice(standing));
    },
  }),
];
