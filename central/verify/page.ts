import type { PaperReading } from '../../shared/domain/seal/index.ts';
import { askReference, checkText, type ReferenceAnswer } from './check.ts';
import { drawIcon, make } from './elements.ts';
import type { Lists } from './lists.ts';
import { showAnswer, showReading } from './result.ts';
import { openCamera, readPicture, type Camera } from './scan.ts';
import { directionOf, LANGUAGE_NAMES, otherLanguage, speak, type Language, type Speech } from './words.ts';

interface Ports {
  readonly base: string;
  readonly now: () => number;
  readonly findLists: () => Lists | undefined;
  readonly state: () => {
    readonly lists: Lists | undefined;
    readonly isOld: boolean;
    readonly isOtherRoot: boolean;
  };
}

/** What the reading part shows: a verdict, or why nothing was read. */
type Shown =
  | { readonly kind: 'reading'; readonly reading: PaperReading }
  | { readonly kind: 'words'; readonly key: 'seal.page.pictureNone' | 'seal.page.cameraRefused' };

const LANGUAGE_KEPT = 'language';
const firstLanguage = (): Language => {
  const kept = localStorage.getItem(LANGUAGE_KEPT);
  if (kept === 'fr' || kept === 'ar') return kept;
  return navigator.languages.some((language) => language.startsWith('ar')) ? 'ar' : 'fr';
};

/** The page: built again in the other language with what it shows; nothing of it is ever sent or kept. */
export function openPage(root: HTMLElement, ports: Ports) {
  let language = firstLanguage();
  let text = '';
  let shown: Shown | undefined;
  let answer: ReferenceAnswer | undefined;
  let camera: Camera | undefined;
  const asked = { reference: '', fact: '' };
  const result = make('div', { class: 'result', role: 'status', tabindex: '-1' });
  const answered = make('div', { class: 'result', role: 'status' });
  const ages = make('div', { class: 'ages' });

  const show = (next: Shown, speech: Speech): void => {
    shown = next;
    fillResult(speech);
    result.focus({ preventScroll: true });
    result.scrollIntoView({ block: 'nearest' });
  };
  const fillResult = (speech: Speech): void => {
    const parts = !shown
      ? []
      : shown.kind === 'reading'
        ? showReading(shown.reading, speech)
        : [make('p', { class: 'said' }, speech.say(shown.key))];
    result.replaceChildren(...parts);
  };
  const judge = (code: string, speech: Speech): void => {
    text = code;
    show({ kind: 'reading', reading: checkText(code, ports.findLists(), ports.now()) }, speech);
  };

  const render = (): void => {
    camera?.stop();
    camera = undefined;
    const speech = speak(language);
    const { say } = speech;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = say('seal.page.title');
    const other = otherLanguage(language);
    const turn = (): void => {
      language = other;
      localStorage.setItem(LANGUAGE_KEPT, language);
      render();
      root.querySelector<HTMLElement>('.language')?.focus();
    };
    root.replaceChildren(
      make(
        'header',
        {},
        make('h1', {}, say('seal.page.title')),
        make(
          'button',
          { type: 'button', class: 'language', lang: other, onclick: turn },
          LANGUAGE_NAMES[other],
        ),
      ),
      make('main', {}, readPart(speech), askPart(speech)),
      make('footer', {}, make('h2', {}, say('seal.page.lists')), ages),
    );
    fillResult(speech);
    answered.replaceChildren(...(answer ? [showAnswer(answer, speech)] : []));
    fillAges(speech);
  };

  const readPart = (speech: Speech): HTMLElement => {
    const { say } = speech;
    const video = make('video', {
      muted: true,
      playsinline: true,
      hidden: true,
      'aria-label': say('seal.page.cameraView'),
    });
    const cameraWords = make('span', {}, say('seal.page.camera'));
    const stop = (): void => {
      camera?.stop();
      camera = undefined;
      video.hidden = true;
      cameraWords.textContent = say('seal.page.camera');
    };
    const start = async (): Promise<void> => {
      if (camera) return stop();
      try {
        video.hidden = false;
        camera = await openCamera(video, (code) => {
          stop();
          judge(code, speech);
        });
        cameraWords.textContent = say('seal.page.cameraStop');
      } catch {
        stop();
        show({ kind: 'words', key: 'seal.page.cameraRefused' }, speech);
      }
    };
    const choose = async (event: Event): Promise<void> => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (!file) return;
      const code = await readPicture(file);
      input.value = '';
      if (code === undefined) show({ kind: 'words', key: 'seal.page.pictureNone' }, speech);
      else judge(code, speech);
    };
    const area = make('textarea', {
      id: 'code',
      rows: '3',
      dir: 'ltr',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': 'code-help',
    });
    area.value = text;
    const submit = (event: Event): void => {
      event.preventDefault();
      if (area.value.trim() !== '') judge(area.value, speech);
      else area.focus();
    };
    return make(
      'section',
      { class: 'panel', 'aria-labelledby': 'read' },
      make('p', { class: 'lead', id: 'read' }, say('seal.page.lead')),
      make(
        'div',
        { class: 'ways' },
        make(
          'button',
          { type: 'button', class: 'main', onclick: () => void start() },
          drawIcon('camera'),
          cameraWords,
        ),
        make(
          'label',
          { class: 'file' },
          drawIcon('picture'),
          make('span', {}, say('seal.page.picture')),
          make('input', { type: 'file', accept: 'image/*', onchange: (event) => void choose(event) }),
        ),
      ),
      video,
      result,
      make(
        'form',
        { onsubmit: submit, novalidate: true },
        make('label', { for: 'code' }, say('seal.page.text')),
        area,
        make('p', { class: 'help', id: 'code-help' }, say('seal.page.textHelp')),
        make('button', { type: 'submit' }, say('seal.page.check')),
      ),
    );
  };

  const askPart = (speech: Speech): HTMLElement => {
    const { say } = speech;
    const field = (id: 'reference' | 'fact', label: string, help: string): HTMLElement => {
      const input = make('input', {
        id,
        dir: 'ltr',
        autocomplete: 'off',
        spellcheck: 'false',
        ...(help === '' ? {} : { 'aria-describedby': `${id}-help` }),
        ...(id === 'fact' ? { inputmode: 'numeric' } : { autocapitalize: 'characters' }),
        oninput: (event) => void (asked[id] = (event.target as HTMLInputElement).value),
      });
      input.value = asked[id];
      const helped = help === '' ? undefined : make('p', { class: 'help', id: `${id}-help` }, help);
      return make('div', { class: 'field' }, make('label', { for: id }, label), input, helped);
    };
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      answer = await askReference(ports.base, asked.reference, asked.fact);
      answered.replaceChildren(showAnswer(answer, speech));
    };
    return make(
      'section',
      { class: 'panel', 'aria-labelledby': 'ask' },
      make('h2', { id: 'ask' }, say('seal.page.ask')),
      make('p', { class: 'help' }, say('seal.page.askLead')),
      make(
        'form',
        { onsubmit: (event) => void submit(event), novalidate: true },
        field('reference', say('seal.page.askReference'), ''),
        field('fact', say('seal.page.askFact'), say('seal.page.askFactHelp')),
        make('button', { type: 'submit' }, say('seal.page.check')),
      ),
      answered,
    );
  };

  const fillAges = ({ say, ago }: Speech): void => {
    const { lists, isOld, isOtherRoot } = ports.state();
    const alert = (words: string): HTMLElement =>
      make('p', { class: 'warned' }, drawIcon('attention', 18), words);
    const parts = lists
      ? [
          make('p', {}, say('seal.page.lists.age', { age: ago(lists.list.issuedAt * 1000, ports.now()) })),
          isOld ? alert(say('seal.page.lists.old')) : make('p', {}, say('seal.page.kept')),
          make(
            'p',
            { class: 'help' },
            say('seal.page.root'),
            ' ',
            make('bdi', { dir: 'ltr', class: 'identifier' }, fingerprint(lists)),
          ),
        ]
      : [alert(say('seal.page.lists.none'))];
    ages.replaceChildren(...parts, ...(isOtherRoot ? [alert(say('seal.page.lists.otherRoot'))] : []));
  };

  render();
  return {
    /** The lists changed: their ages, and the verdict shown, are said again. */
    refresh(): void {
      const speech = speak(language);
      fillAges(speech);
      if (shown?.kind !== 'reading') return;
      shown = { kind: 'reading', reading: checkText(text, ports.findLists(), ports.now()) };
      fillResult(speech);
    },
  };
}

/** The first bytes of the root, to be compared by eye with those that the administration publishes. */
const fingerprint = ({ kept }: Lists): string => (kept.root.slice(0, 16).match(/.{4}/gu) ?? []).join(' ');
