import { useContext, useMemo, type ReactNode } from 'react';
import { focusField } from '../../../forms/focus.ts';
import { FormElementContext } from '../../../forms/form-element.ts';
import { FormPageContext, type FormPage } from '../useFormPage.ts';

/** A form of one part: nothing folds, and what reads documents still finds its way to a field. */
export function PlainPage({ children }: { readonly children: ReactNode }) {
  const element = useContext(FormElementContext);
  const page = useMemo(
    (): FormPage => ({
      states: {},
      folded: new Set(),
      setFolded: () => undefined,
      focusField: (path) =>
        requestAnimationFrame(() => element?.current && focusField(element.current, path)),
    }),
    [element],
  );
  return <FormPageContext value={page}>{children}</FormPageContext>;
}
