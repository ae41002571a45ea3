import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useMemo } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import type { AppError } from '../../shared/kernel/errors.ts';

type Values<S extends z.ZodType> = z.input<S> extends FieldValues ? z.input<S> : never;

/** A form over a schema: what React Hook Form gives, with typed paths and the server's refusals. */
export interface AppForm<In extends FieldValues, Out = In> extends UseFormReturn<In, unknown, Out> {
  /** Checks the name of a field at compile time: `name={form.path('identity.sex')}`. */
  readonly path: (name: Path<In>) => string;
  /** Puts the fields of a refusal beside their fields; false when it names none. */
  readonly refuse: (error: AppError) => boolean;
}

interface Options<S extends z.ZodType> {
  readonly schema: S;
  /** What is on screen at first: '' for texts, never undefined. */
  readonly defaults: DefaultValues<Values<S>>;
}

/** Nothing red before a field is left; then it follows the typing, so that red goes as soon as it is right. */
export function useAppForm<S extends z.ZodType>({
  schema,
  defaults,
}: Options<S>): AppForm<Values<S>, z.output<S>> {
  const form = useForm<Values<S>, unknown, z.output<S>>({
    // The resolver's own types know zod objects only; this schema's input and output are the form's, by construction.
    resolver: zodResolver(schema as never) as never,
    defaultValues: defaults,
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const { setError } = form;
  const refuse = useCallback(
    (error: AppError) => {
      const fields = Object.entries(error.fields ?? {});
      for (const [path, code] of fields) setError(path as Path<Values<S>>, { type: 'server', message: code });
      return fields.length > 0;
    },
    [setError],
  );
  const { formState } = form;
  // React Hook Form keeps one object and changes its `formState`: a copy must follow it.
  return useMemo(
    () => ({ ...form, formState, refuse, path: (name: Path<Values<S>>) => name }),
    [form, formState, refuse],
  );
}
