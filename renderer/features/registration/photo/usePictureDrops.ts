import { useEffect, useEffectEvent, useState } from 'react';
import { pictureIn } from './picture.ts';

/**
 * Takes a picture dropped or pasted anywhere on the page; true while one is held above it. A file that missed the photo's
 * place would otherwise open in the window, in place of the registration.
 */
export function usePictureDrops(onPicture: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = pictureIn(event.dataTransfer) ?? event.dataTransfer?.files[0];
    if (file) onPicture(file);
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = pictureIn(event.clipboardData);
    if (!file) return; // text goes to the field that has the focus
    event.preventDefault();
    onPicture(file);
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => onDrop(event);
    const paste = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}
