// Reads cards ({name, card} as JSON, one a line) and says what Microsoft's renderer and the schema of Adaptive Cards make of each: {name, problems[]} a line.
// usage: node cards.mjs FILE [SCHEMA [HOSTCONFIG]]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const [file, schemaFile, hostConfigFile] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const dom = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
for (const name of ['window', 'document', 'HTMLElement', 'Element', 'Node', 'MutationObserver', 'Event', 'KeyboardEvent', 'MouseEvent', 'CustomEvent', 'getComputedStyle', 'HTMLButtonElement', 'HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'HTMLAnchorElement', 'HTMLImageElement'])
  if (!(name in globalThis)) globalThis[name] = dom.window[name] ?? dom.window;
globalThis.window = dom.window;
const said = [];
for (const level of ['warn', 'error']) console[level] = (...words) => said.push(`console.${level}: ${words.join(' ')}`);
// Its modules are neither CommonJS nor what Node takes for ES modules; the bundle for browsers is whole.
const AdaptiveCards = require('adaptivecards/dist/adaptivecards.js');
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text; result.didProcess = true; };

const validate = schemaFile ? compiled(schemaFile) : null;
const hostConfig = new AdaptiveCards.HostConfig(hostConfigFile ? JSON.parse(readFileSync(hostConfigFile, 'utf8')) : { actions: { maxActions: 6 } }); // Teams shows six.

for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { name, card } = JSON.parse(line);
  said.length = 0;
  const problems = [...(validate ? bySchema(card) : []), ...rendered(card), ...said];
  process.stdout.write(JSON.stringify({ name, problems }) + '\n');
}

function compiled(path) {
  const Ajv = require('ajv').default ?? require('ajv');
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  // Draft 06 says `id` to what ajv calls `$id`; the rest is the same for what the schema uses.
  delete schema.$schema;
  delete schema.id;
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
}

function bySchema(card) {
  if (validate(withoutTeams(card))) return [];
  // An element that fits none of the alternatives is reported once for each of them: the deepest complaints are about the element itself.
  const deepest = Math.max(...validate.errors.map(e => e.instancePath.length));
  return [...new Set(validate.errors.filter(e => e.instancePath.length === deepest).map(e => `schema: ${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`))];
}

// What only Teams knows: the schema allows no member it does not name.
function withoutTeams(node) {
  if (Array.isArray(node)) return node.map(withoutTeams);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node)
    .filter(([key]) => !['msteams', 'msTeams'].includes(key))
    .map(([key, value]) => [key, key === 'data' ? value : withoutTeams(value)]));
}

function rendered(json) {
  const problems = [];
  try {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = hostConfig;
    // The renderer tests `lang` with one expression of the kind that remembers where it was, and so takes every second card's for wrong.
    AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0;
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    card.parse(json, context);
    for (let i = 0; i < context.eventCount; i++) {
      const event = context.getEventAt(i);
      problems.push(`parse: ${event.message}`);
    }
    for (const failure of card.validateProperties().validationEvents) problems.push(`property: ${failure.message}`);
    const element = card.render();
    if (!element || element.childNodes.length === 0) problems.push('render: nothing is shown');
    const shown = element?.textContent ?? '';
    const actions = JSON.stringify(json).split('"type":"Action.').length - 1;
    if (shown.trim() === '' && actions === 0) problems.push('render: no word is shown');
  } catch (error) {
    problems.push(`render: ${error.message}`);
  }
  return problems;
}
