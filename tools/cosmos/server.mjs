// A Cosmos DB in memory, on this machine only, for tests and for ./run.sh --cosmos. Says "listening on PORT" when it is ready.
// usage: node server.mjs [PORT]   (0, the default: any free one)
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { createHttpServer } = require('@vercel/cosmosdb-server');
// Cosmos DB reads a composite index backwards too; this server does not know.
const helpers = require('@zeit/cosmosdb-query/lib/helpers');
const { sort } = helpers;
const backwards = { ascending: 'descending', descending: 'ascending' };
helpers.sort = (collection, rid, indexes, ...orders) =>
  sort(collection, rid, indexes && [...indexes, ...indexes.map(index => index.map(part => ({ ...part, order: backwards[part.order] })))], ...orders);
// Ids of its own with a slash in them stand in addresses.
const ids = require('@vercel/cosmosdb-server/lib/account/resource-id').default;
ids.toBase64String = buffer => buffer.toString('base64').replaceAll('/', '-');
ids.fromBase64String = text => Buffer.from(text.replaceAll('-', '/'), 'base64');
const server = createHttpServer({ keepAlive: true });
// It answers a query without this header, and a read of what is not there, with an error of its own.
const handle = server.listeners('request')[0];
server.removeAllListeners('request');
server.on('request', (request, response) => {
  request.headers['x-ms-documentdb-query-enablecrosspartition'] = 'True';
  handle(request, response);
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
// Whoever started it holds its input open; without them it is of no use.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
