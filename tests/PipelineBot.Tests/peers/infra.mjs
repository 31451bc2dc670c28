// Reads what deploys the bot and says what is in each file, one JSON value a line: Bicep by the grammar of tree-sitter, with names that are used and not declared or
// the other way round; parameter files; YAML as JSON. It is no compiler: types and the properties of resources are not checked.
// usage: node infra.mjs FILE...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import { Language, Parser } from 'web-tree-sitter';

const functions = new Set(['batchSize', 'allowed', 'description', 'secure', 'minLength', 'maxLength', 'minValue', 'maxValue', 'cidrSubnet', 'concat', 'empty', 'guid', 'items', 'json',
  'loadJsonContent', 'readEnvironmentVariable', 'resourceGroup', 'string', 'subscriptionResourceId', 'tenant', 'union', 'uniqueString']);

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  const read = file.endsWith('.bicep') ? bicep(text) : file.endsWith('.bicepparam') ? parameters(text) : yaml(text);
  process.stdout.write(JSON.stringify({ file, ...read }) + '\n');
}

function bicep(text) {
  const { root, problems } = parsed(text);
  const found = { params: [], secure: [], outputs: [], modules: [], resources: [] };
  const declared = new Map();
  const used = new Set();
  let decorators = '';
  for (const node of root.namedChildren) {
    const name = node.namedChildren.find(child => child.type === 'identifier')?.text;
    if (name && node.type !== 'output_declaration') {
      if (declared.has(name)) problems.push(`line ${node.startPosition.row + 1}: ${name} is declared twice`);
      declared.set(name, node.type);
    }
    switch (node.type) {
      case 'parameter_declaration':
        found.params.push({ name, required: !/=/.test(node.text) });
        if (decorators.includes('@secure()')) found.secure.push(name);
        break;
      case 'output_declaration': found.outputs.push(name); break;
      case 'resource_declaration': found.resources.push({ name, type: stringIn(node), text: node.text }); break;
      case 'module_declaration': {
        const body = bodyOf(node);
        const given = property(body, 'params');
        found.modules.push({ name, path: stringIn(node), given: given ? keys(given) : [] });
        break;
      }
    }
    decorators = node.type === 'decorators' ? node.text : '';
  }

  names(root, [], (name, line, locals) => {
    used.add(name);
    if (!declared.has(name) && !locals.includes(name)) problems.push(`line ${line}: ${name} is declared nowhere`);
  }, (name, line) => {
    if (!functions.has(name)) problems.push(`line ${line}: ${name} is no function known here`);
  });
  for (const [name, type] of declared)
    if (['parameter_declaration', 'variable_declaration'].includes(type) && !used.has(name)) problems.push(`${name} is not used`);
  return { problems, ...found };
}

function parameters(text) {
  const using = /^using '([^']+)'$/m.exec(text)?.[1] ?? null;
  // The grammar has no parameter files; their values are those of variables.
  const { problems } = parsed(text.replace(/^using .*$/m, '').replace(/^param (\w+) =/gm, 'var $1 ='));
  return { problems, using, params: [...text.matchAll(/^param (\w+) =/gm)].map(match => ({ name: match[1], required: false })) };
}

function yaml(text) {
  try {
    return { problems: [], document: load(text) };
  } catch (error) {
    return { problems: [error.message], document: null };
  }
}

function parsed(text) {
  const root = parser.parse(text).rootNode;
  const problems = [];
  const look = node => {
    if (node.isError || node.isMissing) problems.push(`line ${node.startPosition.row + 1}: ${JSON.stringify(node.text.slice(0, 60))} is not understood`);
    else if (node.hasError) node.children.forEach(look);
  };
  look(root);
  return { root, problems };
}

// Every name in an expression, with the loop variables it sees; names of functions apart. Keys, types and the names of declarations are none.
function names(node, locals, onName, onFunction) {
  const line = node.startPosition.row + 1;
  if (node.type === 'identifier') return onName(node.text, line, locals);
  if (node.type === 'type') return;
  const children = [...node.namedChildren];
  if (/_declaration$/.test(node.type) || node.type === 'object_property') children.shift();
  if (node.type === 'call_expression') {
    const called = node.childForFieldName('function');
    if (called?.type === 'identifier') {
      onFunction(called.text, line);
      children.shift();
    }
  }
  if (node.type === 'for_statement') {
    locals = [...locals, children.shift().text];
  }
  for (const child of children) names(child, locals, onName, onFunction);
}

function bodyOf(node) {
  return node.type === 'object' ? node : node.namedChildren.filter(child => ['object', 'if_statement', 'for_statement'].includes(child.type)).map(bodyOf)[0];
}

function property(body, name) {
  return body.namedChildren.find(child => child.type === 'object_property' && child.namedChildren[0].text === name)?.namedChildren[1];
}

function keys(body) {
  return body.namedChildren.filter(child => child.type === 'object_property').map(child => child.namedChildren[0].text);
}

function stringIn(node) {
  return node.namedChildren.find(child => child.type === 'string').text.slice(1, -1);
}
