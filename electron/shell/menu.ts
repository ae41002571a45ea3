import type { MenuItemConstructorOptions } from 'electron';
import { catalogues, type Language, type MessageKey } from '../../shared/i18n/index.ts';

type Item = MenuItemConstructorOptions;

/**
 * The application's menu: editing and zoom, which have to be somewhere for their keys to work. Everything else is in
 * the page's own command palette.
 */
export function menuTemplate(language: Language, platform: NodeJS.Platform): readonly Item[] {
  const item = (role: NonNullable<Item['role']>, key: MessageKey): Item => ({
    role,
    label: catalogues[language][key],
  });
  const edit: Item = {
    label: catalogues[language]['shell.menu.edit'],
    submenu: [
      item('undo', 'shell.menu.undo'),
      item('redo', 'shell.menu.redo'),
      { type: 'separator' },
      item('cut', 'shell.menu.cut'),
      item('copy', 'shell.menu.copy'),
      item('paste', 'shell.menu.paste'),
      item('selectAll', 'shell.menu.selectAll'),
    ],
  };
  const view: Item = {
    label: catalogues[language]['shell.menu.view'],
    submenu: [
      item('zoomIn', 'shell.menu.zoomIn'),
      item('zoomOut', 'shell.menu.zoomOut'),
      item('resetZoom', 'shell.menu.resetZoom'),
      item('togglefullscreen', 'shell.menu.fullScreen'),
    ],
  };
  const file: Item = {
    label: platform === 'darwin' ? 'Guichet AMO' : catalogues[language]['shell.menu.file'],
    submenu: [item('quit', 'shell.menu.quit')],
  };
  return [file, edit, view];
}
