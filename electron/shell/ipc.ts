import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { fail, type Result } from '../../shared/kernel/result.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts';

/** One page's way into the counter. */
export interface PageDoor {
  dispatch(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Tells which topics changed; returns how to stop. */
  subscribe(listener: (event: { readonly topics: readonly string[] }) => void): () => void;
}
interface DoorParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly isOwnPage: (address: string) => boolean;
}

/** True for a message that this window's main frame sent while it showed our own page. */
function isFromOurPage(
  event: IpcMainInvokeEvent,
  { contents, isOwnPage }: { readonly contents: WebContents; readonly isOwnPage: DoorParts['isOwnPage'] },
): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame === contents.mainFrame && isOwnPage(frame.url);
}

/** Listens once for all windows; each one that is connected has a door of its own, and no other window has any. */
export function openDoors({ ipcMain, isOwnPage }: DoorParts) {
  const doors = new Map<WebContents, PageDoor>();
  ipcMain.handle(INVOKE_CHANNEL, async (event, name: unknown, input: unknown) => {
    const door = doors.get(event.sender);
    return door && isFromOurPage(event, { contents: event.sender, isOwnPage })
      ? door.dispatch(name, input)
      : fail({ code: 'access.denied' });
  });
  return {
    /** Joins a window to the counter. Returns how to part them. */
    connect(contents: WebContents, door: PageDoor): () => void {
      doors.set(contents, door);
      const stop = door.subscribe((event) => {
        if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
      });
      return () => {
        doors.delete(contents);
        stop();
      };
    },
  };
}
