import type { CardLayout, PrintersView, PrinterUse } from '../../../shared/domain/cards/index.ts';

/** Why a printer took nothing: codes of `error-codes.ts`. */
export type PrintFault =
  | 'printers.unknown'
  | 'printers.spooler_down'
  /** It may have taken the paper or not. */
  | 'printers.silent'
  | 'papers.printer_failed';

/** The machine's printers, when the shell prints; where the page does, there is none of this. */
export interface Printers {
  list(): Promise<Pick<PrintersView, 'printers' | 'fault'>>;
  chosen(): PrintersView['chosen'];
  choose(use: PrinterUse, name: string | null): void;
  /** Undefined when it was taken. */
  print(job: {
    readonly pdf: Uint8Array;
    readonly use: PrinterUse;
    readonly layout: CardLayout | 'ticket';
  }): Promise<PrintFault | undefined>;
}
