import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChevronRight } from 'lucide-react';
import css from './Section.module.css';

export interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Beside the title: what is in it while it is folded, or its state. */
  readonly summary?: ReactNode;
  /** At the end of the title's line: a badge, a button. */
  readonly end?: ReactNode;
  /** A section that folds; its content stays mounted, so nothing typed is lost. */
  readonly isFoldable?: boolean;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly isOpenAtFirst?: boolean;
  readonly id?: string;
}

/** A part of a page under a hairline and a title. */
export function Section(props: SectionProps) {
  const { title, children, summary, end, isFoldable = false, isOpen, onOpenChange, id } = props;
  const beside = (
    <>
      {summary && <span className={css.summary}>{summary}</span>}
      {end && <span className={css.end}>{end}</span>}
    </>
  );
  if (!isFoldable)
    return (
      <section className={css.section} id={id}>
        <div className={css.head}>
          <h2 className={css.title}>{title}</h2>
          {beside}
        </div>
        {children}
      </section>
    );
  return (
    <Disclosure
      className={css.section}
      defaultExpanded={props.isOpenAtFirst ?? true}
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
      id={id}
    >
      <div className={css.head}>
        <Heading level={2} className={css.title}>
          <Button slot="trigger" className={css.fold}>
            <ChevronRight size={16} aria-hidden />
            {title}
          </Button>
        </Heading>
        {beside}
      </div>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
