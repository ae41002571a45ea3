import { useContext } from 'react';
import { Button } from 'react-aria-components';
import { useFormState } from 'react-hook-form';
import { useDescribe } from '../lib/describe.ts';
import { useT } from '../lib/i18n/I18n.tsx';
import { Notice } from '../ui/index.ts';
import { flattenErrors } from './errors.ts';
import { focusField, labelOf } from './focus.ts';
import { FormElementContext } from './form-element.ts';
import css from './forms.module.css';

/** What was refused at the last submit and still is, with links; for one field alone, the field says it. */
export function ErrorSummary({ names }: { readonly names: readonly string[] }) {
  const t = useT();
  const describe = useDescribe();
  const element = useContext(FormElementContext);
  const wrong = flattenErrors(useFormState().errors);
  const left = names.filter((name) => wrong.has(name));
  const isAlone = left.length === 1 && element?.current && labelOf(element.current, left[0] ?? '');
  if (left.length === 0 || isAlone) return null;
  return (
    <div className={css.summary}>
      <Notice tone="refused" title={t('ui.errorsTitle', { count: left.length })}>
        <div className={css.links}>
          {left.map((name) => {
            const label = element?.current ? labelOf(element.current, name) : undefined;
            const sentence = describe.field(wrong.get(name) ?? '');
            return label === undefined ? (
              <p key={name}>{sentence}</p>
            ) : (
              <Button
                key={name}
                className={css.link}
                onPress={() => element?.current && focusField(element.current, name)}
              >
                {label} — {sentence}
              </Button>
            );
          })}
        </div>
      </Notice>
    </div>
  );
}
