import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { fail, type Result } from '../../shared/kernel/result.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts';

/** One page's way into the counter. */
export interface PageDoor {
  dispatch(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Tells which topics changed; returns how to stop. */
  subscribe(listener: (event: { readonly topics: readonly string[] }) => void): () => void;
}
interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  readonly contents: WebContents;
  readonly isOwnPage: (address: string) => boolean;
}

/** True for a message that our window's main frame sent while it showed our own page. */
export function isFromOurPage(event: IpcMainInvokeEvent, { contents, isOwnPage }: IpcParts): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame === contents.mainFrame && isOwnPage(frame.url);
}

/** Joins the window to the counter. Returns how to part them. */
export function connectPage(parts: IpcParts, door: PageDoor): () => void {
  const { ipcMain, contents } = parts;
  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, input: unknown) =>
    isFromOurPage(event, parts) ? door.dispatch(name, input) : fail({ code: 'access.denied' }),
  );
  const stop = door.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
  });
  return () => {
    ipcMain.removeHandler(INVOKE_CHANNEL);
    stop();
  };
}
