/**
 * express-pouchdb on leveldb, in a process of its own, told by messages. Arguments: its folder. Says its address, then loads
 * what it is asked to.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const express = require('express');
const expressPouchDB = require('express-pouchdb');
const PouchDB = require('pouchdb');

const LOADED_AT_ONCE = 1000;
const [folder] = process.argv.slice(2);
const Stored = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use(
  '/',
  expressPouchDB(Stored, {
    mode: 'minimumForPouchDB',
    inMemoryConfig: true,
    logPath: join(folder, 'log.txt'),
  }),
);
const server = app.listen(0, '127.0.0.1', () =>
  process.send({ url: `http://127.0.0.1:${server.address().port}` }),
);
process.on('message', async ({ name, file }) => {
  const documents = JSON.parse(readFileSync(file, 'utf8'));
  const db = new Stored(name);
  for (let from = 0; from < documents.length; from += LOADED_AT_ONCE)
    await db.bulkDocs(documents.slice(from, from + LOADED_AT_ONCE));
  process.send({ done: documents.length });
});
process.on('disconnect', () => process.exit(0));
