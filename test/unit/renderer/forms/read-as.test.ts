import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAs } from '../../../../renderer/forms/read-as.ts';
import { fieldErrors } from '../../../../shared/kernel/field-errors.ts';

const Asked = z.object({
  name: z.string().min(1),
  contacts: z.object({ mobile: z.string().min(10, { error: 'field.phone' }) }),
});
interface Typed extends z.output<typeof Asked> {
  readonly note: string;
}
const Page = z
  .custom<Typed>()
  .transform((values, context): z.output<typeof Asked> => readAs(Asked, values, context) ?? z.NEVER);

describe('a page', () => {
  it('is read as the counter reads it, without what the counter does not ask', () => {
    const contacts = { mobile: '0612345678' };
    expect(Page.parse({ name: 'Salma', contacts, note: 'x' })).toEqual({ name: 'Salma', contacts });
  });

  it('says what the counter would say is wrong, at the same paths', () => {
    const wrong = { name: '', contacts: { mobile: '06' }, note: '' };
    const said = Page.safeParse(wrong).error;
    const counter = Asked.safeParse(wrong).error;
    expect(said && fieldErrors(said)).toEqual({ name: 'field.required', 'contacts.mobile': 'field.phone' });
    expect(said && fieldErrors(said)).toEqual(counter && fieldErrors(counter));
  });
});
