import type { Page } from '@playwright/test';

/** Half a pixel and the rounding of a screen. */
const SLACK_PX = 1;

/**
 * Letters of which a part is cut off above or below: the two dots under ي are below the line where it is short, and without them it is
 * another letter. Ink is measured as the browser draws it, box by box.
 */
export const cutLetters = (page: Page): Promise<readonly string[]> =>
  page.evaluate((slack) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('no canvas');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const around = text.parentElement;
      if (!around || text.data.trim() === '' || !around.checkVisibility({ visibilityProperty: true }))
        continue;
      const style = getComputedStyle(around);
      const range = document.createRange();
      range.selectNodeContents(text);
      const [line] = range.getClientRects();
      if (!line) continue;
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const ink = pen.measureText(text.data.trim());
      const baseline = line.top + ink.fontBoundingBoxAscent;
      const [top, bottom] = [baseline - ink.actualBoundingBoxAscent, baseline + ink.actualBoundingBoxDescent];
      for (let box: Element | null = around; box && box !== document.body; box = box.parentElement) {
        const { overflowY, display } = getComputedStyle(box);
        // What scrolls may hide half a line; what is said to screen readers only is one pixel high.
        if (display === 'inline' || (overflowY !== 'hidden' && overflowY !== 'clip')) continue;
        const frame = box.getBoundingClientRect();
        if (frame.height <= 1 || frame.width <= 1 || line.top >= frame.bottom || line.bottom <= frame.top)
          break;
        const isCut = (top < frame.top - slack && line.bottom > frame.top) || bottom > frame.bottom + slack;
        if (isCut && frame.height < 2 * line.height) {
          cut.push(`${text.data.trim().slice(0, 40)} (${Math.round(bottom - frame.bottom)} px)`);
          break;
        }
      }
    }
    return cut;
  }, SLACK_PX);
