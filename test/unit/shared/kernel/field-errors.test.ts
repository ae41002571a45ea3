import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIELD_CODES } from '../../../../shared/kernel/error-codes.ts';
import { fieldErrors } from '../../../../shared/kernel/field-errors.ts';

const codesOf = (schema: z.ZodType, value: unknown): Record<string, string> => {
  const parsed = schema.safeParse(value);
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe('what is wrong where', () => {
  it('keeps the code that the schema named, at its path', () => {
    const schema = z.object({
      family: z.array(z.object({ birth: z.string().min(4, { error: 'field.date_invalid' }) })),
    });
    expect(codesOf(schema, { family: [{ birth: '1980' }, { birth: '19' }] })).toEqual({
      'family.1.birth': 'field.date_invalid',
    });
  });

  it('says required for what is absent or empty', () => {
    const schema = z.object({ a: z.string(), b: z.string().min(1) });
    expect(codesOf(schema, { b: '' })).toEqual({ a: 'field.required', b: 'field.required' });
  });

  it('tells a text that is too long from a list that is too long', () => {
    const schema = z.object({ text: z.string().max(2), list: z.array(z.int()).max(1) });
    expect(codesOf(schema, { text: 'abc', list: [1, 2] })).toEqual({
      text: 'field.too_long',
      list: 'field.too_many',
    });
  });

  it('keeps the first of several faults of one field', () => {
    const schema = z.object({
      a: z.string().regex(/^\d+$/, { error: 'field.digits_only' }).min(5, { error: 'field.too_short' }),
    });
    expect(codesOf(schema, { a: 'x' })).toEqual({ a: 'field.digits_only' });
  });

  it('answers a known code whatever the value', () => {
    const schema = z.object({ a: z.enum(['x']), b: z.int().max(3), c: z.record(z.string(), z.uuid()) });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const code of Object.values(codesOf(schema, value))) expect(FIELD_CODES).toContain(code);
      }),
    );
  });
});
