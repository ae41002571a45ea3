import { useRef, useState } from 'react';
import type { ListKind } from '../../../shared/domain/lists/columns.ts';
import type { AppError } from '../../../shared/kernel/errors.ts';
import { PART_MAX_BYTES as PART_BYTES } from '../../../shared/domain/lists/views.ts';
import { base64Of } from './model.ts';
import { addPart, useBegin, useDrop, useRead, type ListId } from './queries.ts';

interface Asked {
  readonly kind: ListKind;
  readonly source: string;
  readonly file: File;
}
export interface Bringing {
  /** Brings the file in, in parts; answers the list that it became, or nothing when it was stopped or refused. */
  readonly bring: (asked: Asked) => Promise<ListId | undefined>;
  readonly cancel: () => void;
  /** Bytes that are here, while the file arrives. */
  readonly sent: number | undefined;
  readonly error: AppError | undefined;
}

/** A file on its way into the store, with its progress; it can be stopped at any moment. */
export function useBring(): Bringing {
  const begin = useBegin();
  const drop = useDrop();
  const read = useRead();
  const isUnderWay = useRef(false);
  const isCancelled = useRef(false);
  const [sent, setSent] = useState<number>();
  const [error, setError] = useState<AppError>();

  const send = async (id: ListId, file: File): Promise<AppError | undefined> => {
    for (let index = 0; index * PART_BYTES < file.size && !isCancelled.current; index += 1) {
      const piece = file.slice(index * PART_BYTES, (index + 1) * PART_BYTES);
      const answer = await addPart(id, index, base64Of(new Uint8Array(await piece.arrayBuffer())));
      if (!answer.ok) return answer.error;
      setSent(answer.value.bytes);
    }
    if (isCancelled.current) return undefined;
    const opened = await read.run({ id });
    return opened.ok ? undefined : opened.error;
  };

  const bring = async (asked: Asked): Promise<ListId | undefined> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    isCancelled.current = false;
    setError(undefined);
    const id = await bringOnce(asked);
    isUnderWay.current = false;
    return id;
  };

  const bringOnce = async ({ kind, source, file }: Asked): Promise<ListId | undefined> => {
    const begun = await begin.run({ kind, source, fileName: file.name.slice(0, 200), bytes: file.size });
    if (!begun.ok) {
      setError(begun.error);
      return undefined;
    }
    const { id } = begun.value;
    setSent(0);
    const refusal = await send(id, file);
    setSent(undefined);
    setError(refusal);
    if (!refusal && !isCancelled.current) return id;
    await drop.run({ id });
    return undefined;
  };
  return { bring, cancel: () => (isCancelled.current = true), sent, error };
}
