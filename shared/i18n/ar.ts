import common from './ar/common.json' with { type: 'json' };
import errors from './ar/errors.json' with { type: 'json' };
import app from './ar/app.json' with { type: 'json' };
import devices from './ar/devices.json' with { type: 'json' };
import agents from './ar/agents.json' with { type: 'json' };
import search from './ar/search.json' with { type: 'json' };
import seal from './ar/seal.json' with { type: 'json' };
import people from './ar/people.json' with { type: 'json' };
import bundles from './ar/bundles.json' with { type: 'json' };
import access from './ar/access.json' with { type: 'json' };
import approvals from './ar/approvals.json' with { type: 'json' };
import registration from './ar/registration.json' with { type: 'json' };
import family from './ar/family.json' with { type: 'json' };
import papers from './ar/papers.json' with { type: 'json' };
import schemes from './ar/schemes.json' with { type: 'json' };
import pages from './ar/pages.json' with { type: 'json' };
import photo from './ar/photo.json' with { type: 'json' };
import sync from './ar/sync.json' with { type: 'json' };
import exchanges from './ar/exchanges.json' with { type: 'json' };
import conflicts from './ar/conflicts.json' with { type: 'json' };
import duplicates from './ar/duplicates.json' with { type: 'json' };
import requests from './ar/requests.json' with { type: 'json' };
import point from './ar/point.json' with { type: 'json' };
import lists from './ar/lists.json' with { type: 'json' };
import queue from './ar/queue.json' with { type: 'json' };
import reminders from './ar/reminders.json' with { type: 'json' };
import reference from './ar/reference.json' with { type: 'json' };
import day from './ar/day.json' with { type: 'json' };
import rules from './ar/rules.json' with { type: 'json' };
import envelopes from './ar/envelopes.json' with { type: 'json' };
import events from './ar/events.json' with { type: 'json' };
import rights from './ar/rights.json' with { type: 'json' };
import care from './ar/care.json' with { type: 'json' };
import cards from './ar/cards.json' with { type: 'json' };
import journal from './ar/journal.json' with { type: 'json' };
import terminal from './ar/terminal.json' with { type: 'json' };
import voice from './ar/voice.json' with { type: 'json' };
import ui from './ar/ui.json' with { type: 'json' };
import shell from './ar/shell.json' with { type: 'json' };

/** Every Arabic sentence of screens, errors and papers; a file a subject, keys `subject.thing`. */
export const ar = {
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
