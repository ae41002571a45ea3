import type { Session, WebContents } from 'electron';
import { isBoardAddress } from './board.ts';

type IsOwnPage = (address: string) => boolean;

/**
 * No content leaves the page's own origin, opens another window or embeds another page. A wish for the second screen is told to
 * the shell, which opens that window itself; the page never holds one.
 */
export function lockNavigation(
  contents: WebContents,
  isOwnPage: IsOwnPage,
  onBoardWished: () => void = () => undefined,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isOwnPage(contents.getURL()) && isBoardAddress(url, isOwnPage)) onBoardWished();
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Every permission is refused, but the camera to our own page: the photo of a card is taken at the counter. */
export function lockPermissions(session: Session, isOwnPage: IsOwnPage): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const isCameraOnly = media.length === 1 && media[0] === 'video';
    answer(permission === 'media' && isCameraOnly && details.isMainFrame && isOwnPage(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType === 'video' && isOwnPage(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}
