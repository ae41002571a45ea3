interface TrustedTypes {
  createPolicy(name: 'default', rules: { readonly createHTML: (html: string) => string }): unknown;
}

/**
 * The policy refuses every text put in the page as HTML. React Aria empties its announcements with `innerHTML = ''`:
 * the empty text, and nothing else, is let through.
 */
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (html === '') return html;
    throw new TypeError('No HTML is put in this page as text.');
  },
});

export {};
