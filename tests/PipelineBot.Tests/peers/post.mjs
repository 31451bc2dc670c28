// botbuilder's own HTTP client posts activities to the bot: one a line. usage: node post.mjs FILE URL SERVICEURL   ->   {status, body} a line
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const [file, url, serviceUrl] = process.argv.slice(2);
const client = new ConfigurationBotFrameworkAuthentication({}).createBotFrameworkClient();
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const activity = JSON.parse(line);
  const answer = await client.postActivity('', '', url, serviceUrl, activity.conversation.id, activity);
  process.stdout.write(JSON.stringify({ status: answer.status, body: answer.body }) + '\n');
}
