import { useDescribe } from '../../../lib/describe.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useDevice } from '../../../lib/session.ts';
import { CopyButton, Notice } from '../../../ui/index.ts';
import { remedyOf } from '../model.ts';
import css from './BrokenScreen.module.css';

/** The store cannot be used: what is wrong, that nothing was erased, what to do and whom to tell, with the reference. */
export function BrokenScreen() {
  const t = useT();
  const describe = useDescribe();
  const fault = useDevice()?.fault ?? { code: 'store.damaged', detail: '' };
  const remedy = remedyOf(fault.code);
  return (
    <div className={css.screen}>
      <h1 className={css.title}>{t('devices.broken.title')}</h1>
      <Notice tone="refused">{describe.error({ code: fault.code })}</Notice>
      <ol className={css.steps}>
        <li>{t('devices.broken.keep')}</li>
        <li>{t('devices.broken.call')}</li>
        <li>
          <span>{t(`devices.broken.${remedy.kind}`)}</span>
          {remedy.command && <Copied text={remedy.command} />}
        </li>
      </ol>
      <div className={css.reference}>
        <span>{t('devices.broken.reference')}</span>
        <Copied text={[fault.code, fault.detail].filter(Boolean).join(' · ')} />
      </div>
    </div>
  );
}

const Copied = ({ text }: { readonly text: string }) => (
  <span className={css.copied}>
    <code className={css.code} dir="ltr">
      {text}
    </code>
    <CopyButton text={text} />
  </span>
);
