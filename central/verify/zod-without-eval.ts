import { config } from 'zod';

// zod compiles schemas with `new Function`, which the page's policy refuses (and reports): keep to plain code.
config({ jitless: true });
