import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** Walks every element of a message, those inside plurals and selects too. */
function* elementsOf(ast: readonly MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of ast) {
    yield element;
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) yield* elementsOf(option.value);
    }
  }
}

/** The names of the values that a message asks for, sorted, once each. */
export function argumentsOf(ast: readonly MessageFormatElement[]): readonly string[] {
  const named = [...elementsOf(ast)].filter(
    (element) => element.type !== TYPE.literal && element.type !== TYPE.pound,
  );
  return [...new Set(named.map((element) => element.value))].toSorted();
}

/** The forms of each plural of a message (`one`, `few`, `=0`…). */
export const pluralsOf = (ast: readonly MessageFormatElement[]): readonly (readonly string[])[] =>
  [...elementsOf(ast)].flatMap((element) =>
    element.type === TYPE.plural ? [Object.keys(element.options)] : [],
  );

/** True when a message chooses its words by a text (`{kind, select, …}`). */
export const hasSelect = (ast: readonly MessageFormatElement[]): boolean =>
  [...elementsOf(ast)].some((element) => element.type === TYPE.select);
