// What Microsoft's Bot Framework packages make of activities the bot sent: one a line as it stood in the body of the request.
// Each is read by the models of botframework-connector and written again, sent by their ConnectorClient, and taken in by botbuilder's CloudAdapter.
// usage: node receive.mjs FILE   ->   {index, connector[], client[], adapter[]} a line: what is different after each way
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';

const require = createRequire(import.meta.url);
const { ConnectorClient, MicrosoftAppCredentials } = require('botframework-connector');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const { createSerializer } = require('@azure/core-client');
const Mappers = require('botframework-connector/lib/connectorApi/models/mappers');

const serializer = createSerializer(Mappers);
const received = [];
const channel = createServer((request, response) => {
  let body = '';
  request.on('data', chunk => (body += chunk)).on('end', () => {
    received.push({ method: request.method, url: request.url, authorization: request.headers.authorization, body: body ? JSON.parse(body) : undefined });
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
});
await new Promise(listening => channel.listen(0, '127.0.0.1', listening));
const baseUri = `http://127.0.0.1:${channel.address().port}/`;
const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri });
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => { throw error; };

let index = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const sent = JSON.parse(line);
  const result = { index: index++, connector: [], client: [], adapter: [] };
  await tell(result.connector, () => {
    const model = serializer.deserialize(Mappers.Activity, structuredClone(sent), 'activity');
    return serializer.serialize(Mappers.Activity, model, 'activity');
  }, sent);
  await tell(result.client, async () => {
    await client.conversations.sendToConversation(sent.conversation.id, structuredClone(sent));
    const request = received.at(-1);
    if (decodeURIComponent(request.url) !== `/v3/conversations/${sent.conversation.id}/activities`) throw new Error(`sent to ${request.url}`);
    return request.body;
  }, sent);
  await tell(result.adapter, async () => {
    let seen;
    const request = { method: 'POST', headers: {}, body: { ...structuredClone(sent), serviceUrl: baseUri } };
    const response = { status(code) { this.code = code; return this; }, send() {}, end() {}, header() {} };
    await adapter.process(request, response, async turn => { seen = JSON.parse(JSON.stringify(turn.activity)); });
    if (!seen) throw new Error(`answered ${response.code} without a turn`);
    delete seen.serviceUrl;
    for (const added of ['callerId', 'localTimestamp', 'timestamp', 'expiration', 'rawTimestamp', 'rawLocalTimestamp', 'rawExpiration'])
      if (!(added in sent)) delete seen[added];
    return seen;
  }, sent);
  process.stdout.write(JSON.stringify(result) + '\n');
}
channel.close();

async function tell(differences, way, sent) {
  try {
    differences.push(...compare(sent, await way(), ''));
  } catch (error) {
    differences.push(`failed: ${error.message}`);
  }
}

function compare(before, after, path) {
  if (isDeepStrictEqual(before, after)) return [];
  if (before === null || after === null || typeof before !== 'object' || typeof after !== 'object' || Array.isArray(before) !== Array.isArray(after))
    return [`${path}: ${JSON.stringify(before)?.slice(0, 80)} became ${JSON.stringify(after)?.slice(0, 80)}`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(key => compare(before[key], after[key], `${path}/${key}`));
}
