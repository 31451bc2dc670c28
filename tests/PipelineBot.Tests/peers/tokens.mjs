// What botframework-connector's own rules say to bearer headers made by a local issuer. Reads {metadata, appId, cases:[{name, header, serviceUrl, channelId}]}.
// usage: node tokens.mjs FILE   ->   {name, accepted, why} a line
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { ChannelValidation, JwtTokenValidation, SimpleCredentialProvider, AuthenticationConfiguration } = require('botframework-connector');
const { metadata, appId, cases } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// The one address their code lets be set; issuer, audience and skew are constants of it.
ChannelValidation.OpenIdMetadataEndpoint = metadata;
const credentials = new SimpleCredentialProvider(appId, 'a secret that is not used');
console.error = console.warn = console.log = () => {};

for (const { name, header, serviceUrl, channelId } of cases) {
  let [accepted, why] = [true, ''];
  try {
    const identity = await JwtTokenValidation.authenticateRequest({ type: 'message', serviceUrl, channelId }, header, credentials, '', new AuthenticationConfiguration());
    accepted = identity.isAuthenticated;
  } catch (error) {
    [accepted, why] = [false, error.message];
  }
  process.stdout.write(JSON.stringify({ name, accepted, why }) + '\n');
}
