/** Where somebody's rights stand; papers and answers say it in these words. */
export const RIGHTS_STATES = ['open', 'waiting', 'suspended', 'kept', 'closed', 'unknown'] as const;
