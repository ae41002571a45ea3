import type { Page } from '@playwright/test';

/**
 * Places where two pieces of text that are not one word stand side by side without any space in what the browser shapes: Arabic letters on both
 * sides join across the gap that a margin leaves, and are read as another word.
 */
export const joinedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
    const isSeen = (node: Text): boolean =>
      node.data.length > 0 && node.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (isSeen(walker.currentNode as Text)) texts.push(walker.currentNode as Text);
    /** The elements around `node`, from its parent up to the one that lays it out. */
    const flowOf = (node: Text): readonly Element[] => {
      const around: Element[] = [];
      for (let element = node.parentElement; element; element = element.parentElement) {
        around.push(element);
        if (!isInline(element)) break;
      }
      return around;
    };
    const isOneLine = (a: Text, b: Text): boolean => {
      const block = flowOf(a).at(-1);
      return block !== undefined && block === flowOf(b).at(-1);
    };
    const stands = /[\p{L}\p{N}]/u;
    return texts.flatMap((text, n) => {
      const next = texts[n + 1];
      if (!next || text.parentElement === next.parentElement) return [];
      const [last, first] = [text.data.at(-1) ?? '', next.data.at(0) ?? ''];
      if (!stands.test(last) || !stands.test(first) || !isOneLine(text, next)) return [];
      const between = document.createRange();
      between.setStartAfter(text);
      between.setEndBefore(next);
      if (between.cloneContents().querySelector('br, img, svg, input')) return [];
      return `${text.data.slice(-30)}|${next.data.slice(0, 30)}`;
    });
  });
