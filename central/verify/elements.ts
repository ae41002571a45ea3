/** Builds elements: attributes, listeners (`onclick`), then children. Text is only ever text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>> = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Outlines of lucide (ISC), 24 by 24. */
const OUTLINES = {
  success: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z', 'm9 12 2 2 4-4'],
  attention: [
    'm21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3z',
    'M12 9v4',
    'M12 17h.01',
  ],
  refused: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z', 'm15 9-6 6', 'm9 9 6 6'],
  camera: [
    'M14.5 4h-5L7 7H4a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-3z',
    'M12 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  ],
  picture: [
    'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
    'm21 15-5-5L5 21',
    'M9 7.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  ],
} as const;
export type Icon = keyof typeof OUTLINES;

/** A drawing beside words that say the same: hidden from screen readers. */
export function drawIcon(icon: Icon, size = 20): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const drawn = {
    viewBox: '0 0 24 24',
    width: `${size}`,
    height: `${size}`,
    'aria-hidden': 'true',
    class: 'icon',
  };
  for (const [name, value] of Object.entries(drawn)) svg.setAttribute(name, value);
  for (const outline of OUTLINES[icon]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', outline);
    svg.append(path);
  }
  return svg;
}
