import type { Block } from './row.ts';
import type { Sheet } from './sheet.ts';

export interface FlowArea {
  readonly x: number;
  readonly bottom: number;
  /** Opens the next page, draws what every page bears and says where the content starts. */
  readonly openPage: (sheet: Sheet, isFirst: boolean) => number;
}

export interface SectionStyle {
  readonly tag?: 'Table' | 'Sect';
  /** The head of the table, repeated on each page that it runs over. */
  readonly head?: Block;
}

/** Puts blocks one under the other and opens pages as they are needed. A block is never cut. */
export class Flow {
  readonly #sheet: Sheet;
  readonly #area: FlowArea;
  #top: number;
  #y: number;

  constructor(sheet: Sheet, area: FlowArea) {
    this.#sheet = sheet;
    this.#area = area;
    this.#top = area.openPage(sheet, true);
    this.#y = this.#top;
  }

  add(block: Block): void {
    this.#makeRoom(block.heightMm);
    block.draw(this.#sheet, this.#area.x, this.#y);
    this.#y += block.heightMm;
  }
  space(mm: number): void {
    if (this.#y > this.#top) this.#y += mm;
  }
  /** Rows under a heading that stays with the first of them; the others may go on the next page, under the same head. */
  section(heading: Block, rows: readonly Block[], { tag = 'Table', head }: SectionStyle = {}): void {
    const needed = [heading, head, rows[0]].reduce((sum, block) => sum + (block?.heightMm ?? 0), 0);
    this.#makeRoom(needed);
    this.add(heading);
    this.#sheet.within(tag, () => {
      if (head) this.add(head);
      for (const each of rows) {
        if (this.#makeRoom(each.heightMm) && head) this.#sheet.again(() => this.add(head));
        this.add(each);
      }
    });
  }

  /** True when it had to open a page. */
  #makeRoom(heightMm: number): boolean {
    if (this.#y + heightMm <= this.#area.bottom || this.#y === this.#top) return false;
    this.#top = this.#area.openPage(this.#sheet, false);
    this.#y = this.#top;
    return true;
  }
}
