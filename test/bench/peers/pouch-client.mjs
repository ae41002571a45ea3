/**
 * PouchDB on leveldb that replicates with a server, in a process of its own. Arguments: its folder, the address of the far
 * database, `push` or `pull`, the file of documents to push (the first `warmUp` of them beforehand), documents in a batch.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const PouchDB = createRequire(import.meta.url)('pouchdb');
const [folder, far, task, file, batchSize, warmUp] = process.argv.slice(2);
const options = { batch_size: Number(batchSize) };
const local = new PouchDB(`${folder}/local-${batchSize}`);
const remote = new PouchDB(far);
const go = () => new Promise((done) => process.once('message', done));

if (task === 'push') {
  const documents = JSON.parse(readFileSync(file, 'utf8'));
  await local.bulkDocs(documents.slice(0, Number(warmUp)));
  await local.replicate.to(remote, options);
  await local.bulkDocs(documents.slice(Number(warmUp)));
}
process.send({ ready: true });
await go();
const from = performance.now();
const result = await (task === 'push'
  ? local.replicate.to(remote, options)
  : local.replicate.from(remote, options));
const seconds = (performance.now() - from) / 1000;
process.send({ count: result.docs_written, seconds }, () => process.exit(0));
