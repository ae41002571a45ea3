import { createContext, type RefObject } from 'react';

/** The form element around fields, for what moves the focus. */
export const FormElementContext = createContext<RefObject<HTMLFormElement | null> | undefined>(undefined);
