// The Lounge asks for `node:sqlite`, which came with Node 22, even where it stores nothing. Loaded before it
// (`node --require`), this lets it start on Node 20: an empty module in place of one that is never used.
const Module = require('node:module');

if (!Module.isBuiltin('node:sqlite')) {
  const load = Module._load;
  Module._load = (request, ...rest) => (request === 'node:sqlite' ? {} : load(request, ...rest));
}
