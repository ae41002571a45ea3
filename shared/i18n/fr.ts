import common from './fr/common.json' with { type: 'json' };
import errors from './fr/errors.json' with { type: 'json' };
import app from './fr/app.json' with { type: 'json' };
import devices from './fr/devices.json' with { type: 'json' };
import agents from './fr/agents.json' with { type: 'json' };
import search from './fr/search.json' with { type: 'json' };
import seal from './fr/seal.json' with { type: 'json' };
import people from './fr/people.json' with { type: 'json' };
import bundles from './fr/bundles.json' with { type: 'json' };
import access from './fr/access.json' with { type: 'json' };
import approvals from './fr/approvals.json' with { type: 'json' };
import registration from './fr/registration.json' with { type: 'json' };
import family from './fr/family.json' with { type: 'json' };
import papers from './fr/papers.json' with { type: 'json' };
import schemes from './fr/schemes.json' with { type: 'json' };
import pages from './fr/pages.json' with { type: 'json' };
import photo from './fr/photo.json' with { type: 'json' };
import sync from './fr/sync.json' with { type: 'json' };
import exchanges from './fr/exchanges.json' with { type: 'json' };
import conflicts from './fr/conflicts.json' with { type: 'json' };
import duplicates from './fr/duplicates.json' with { type: 'json' };
import requests from './fr/requests.json' with { type: 'json' };
import point from './fr/point.json' with { type: 'json' };
import lists from './fr/lists.json' with { type: 'json' };
import queue from './fr/queue.json' with { type: 'json' };
import reminders from './fr/reminders.json' with { type: 'json' };
import reference from './fr/reference.json' with { type: 'json' };
import day from './fr/day.json' with { type: 'json' };
import rules from './fr/rules.json' with { type: 'json' };
import envelopes from './fr/envelopes.json' with { type: 'json' };
import events from './fr/events.json' with { type: 'json' };
import rights from './fr/rights.json' with { type: 'json' };
import care from './fr/care.json' with { type: 'json' };
import cards from './fr/cards.json' with { type: 'json' };
import journal from './fr/journal.json' with { type: 'json' };
import terminal from './fr/terminal.json' with { type: 'json' };
import voice from './fr/voice.json' with { type: 'json' };
import ui from './fr/ui.json' with { type: 'json' };
import shell from './fr/shell.json' with { type: 'json' };

/** Every French sentence of screens, errors and papers; a file a subject, keys `subject.thing`. */
export const fr = {
  ...common,
  ...errors,
  ...app,
  ...devices,
  ...agents,
  ...search,
  ...seal,
  ...people,
  ...bundles,
  ...access,
  ...approvals,
  ...registration,
  ...family,
  ...papers,
  ...schemes,
  ...pages,
  ...photo,
  ...sync,
  ...exchanges,
  ...conflicts,
  ...duplicates,
  ...requests,
  ...point,
  ...lists,
  ...queue,
  ...reminders,
  ...reference,
  ...day,
  ...rules,
  ...envelopes,
  ...events,
  ...rights,
  ...cards,
  ...journal,
  ...care,
  ...terminal,
  ...voice,
  ...shell,
  ...ui,
};
