/**
 * The questions whose every answer is a look at somebody's file, written in the journal. A page keeps none of these answers once the screen
 * that shows it is closed: to open that file again is to ask again.
 */
export const LOOKS = [
  'people.get',
  'people.glance',
  'papers.render',
  'requests.get',
  'sync.getParked',
  'rights.check',
  'cards.find',
] as const;

/** Those that a screen left open asks again by itself when something changed: it says so, and it stays one look. */
export const LOOKS_AGAIN = [
  'people.get',
  'people.glance',
  'papers.render',
  'requests.get',
  'sync.getParked',
] as const;
