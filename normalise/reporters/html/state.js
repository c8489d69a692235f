// The data, the filter, and the address that keeps it.

const DATA = JSON.parse(document.getElementById('data').textContent);
const CHANGES = DATA.changes.map((values, number) => {
  const change = { number };
  DATA.columns.forEach((name, i) => { change[name] = values[i]; });
  change.path = DATA.files[change.file].name;
  change.haystack = [
    change.before, change.after, change.id, change.code, DATA.rules[change.code], DATA.kinds[change.kind],
    DATA.causes[change.cause], change.path, ...change.evidence,
  ].join('\n').toLowerCase();
  return change;
});

// What may be chosen: how a change is asked for it, and how its values are called.
const FACETS = {
  kind: { of: (c) => c.kind, label: (v) => DATA.kinds[v], all: 'every class' },
  cause: { of: (c) => c.cause, label: (v) => DATA.causes[v], all: 'every cause' },
  code: { of: (c) => c.code, label: (v) => `${v} ${said(DATA.rules[v].replaceAll('`', ''), 60)}`, all: 'every rule' },
  state: { of: (c) => c.state, label: (v) => DATA.states[v], all: 'every state' },
  file: { of: (c) => c.path, label: (v) => said(v, 60), all: 'every document' },
};
const KEYS = Object.keys(FACETS);

const state = { view: 'articles', q: '', at: '', kind: '', cause: '', code: '', state: '', file: '' };
const byId = (id) => document.getElementById(id);

const matchesText = (change, words) => words.every((word) => change.haystack.includes(word));

// The changes that fit, and for each facet how many would fit with each of its values.
const filtered = () => {
  const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
  const counts = Object.fromEntries(KEYS.map((key) => [key, new Map()]));
  const fits = [];
  for (const change of CHANGES) {
    if (!matchesText(change, words)) continue;
    const missed = KEYS.filter((key) => state[key] && FACETS[key].of(change) !== state[key]);
    if (missed.length > 1) continue;
    if (!missed.length) fits.push(change);
    for (const key of missed.length ? missed : KEYS) {
      const value = FACETS[key].of(change);
      counts[key].set(value, (counts[key].get(value) || 0) + 1);
    }
  }
  return { fits, counts };
};

const readAddress = () => {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of ['q', 'at', ...KEYS]) state[key] = given.get(key) || '';
  state.view = given.get('view') === 'list' ? 'list' : 'articles';
  for (const key of KEYS) if (state[key] && !CHANGES.some((c) => FACETS[key].of(c) === state[key])) state[key] = '';
};

const writeAddress = () => {
  const kept = new URLSearchParams();
  if (state.view !== 'articles') kept.set('view', state.view);
  for (const key of [...KEYS, 'q', 'at']) if (state[key]) kept.set(key, state[key]);
  const hash = kept.toString();
  if (hash !== location.hash.slice(1)) history.replaceState(null, '', '#' + hash);
};

// The changes of one file, as numbers, and those that fit the filter now.
const shown = { fits: [], numbers: new Set(), files: new Set() };
