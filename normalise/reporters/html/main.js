// The parts put together.

const options = (key, counts) => {
  const select = byId(key);
  const values = [...counts.keys()];
  if (state[key] && !counts.has(state[key])) values.push(state[key]);
  const by = (value) => counts.get(value) || 0;
  const order = key === 'file' ? Object.fromEntries(DATA.files.map((f, i) => [f.name, i])) : null;
  values.sort((a, b) => (order ? order[a] - order[b] : key === 'code' ? (a < b ? -1 : 1) : by(b) - by(a) || (a < b ? -1 : 1)));
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const { label, all } = FACETS[key];
  select.replaceChildren(
    make('option', { value: '' }, `${all} (${total.toLocaleString('en')})`),
    ...values.map((value) => make('option', { value }, `${label(value)} (${by(value).toLocaleString('en')})`)),
  );
  select.value = state[key];
  select.parentElement.classList.toggle('chosen', Boolean(state[key]));
};

const show = () => {
  const { fits, counts } = filtered();
  shown.fits = fits;
  shown.numbers = new Set(fits.map((c) => c.number));
  shown.files = new Set(fits.map((c) => c.file));
  for (const key of KEYS) options(key, counts[key]);
  const chosen = KEYS.filter((key) => state[key]).length;
  byId('clear').hidden = !chosen && !state.q;
  byId('more').textContent = chosen ? `Filters (${chosen})` : 'Filters';
  if (byId('q').value !== state.q) byId('q').value = state.q;
  const [some, whole] = [fits.length, CHANGES.length];
  byId('count').textContent = `${some === whole ? '' : `${some.toLocaleString('en')} of `}${counted(whole, 'change')} in ${counted(shown.files.size, 'document')}`;
  const list = state.view === 'list';
  byId('view-list').setAttribute('aria-pressed', String(list));
  byId('view-articles').setAttribute('aria-pressed', String(!list));
  byId('list').hidden = !list || !some;
  byId('articles').hidden = list;
  byId('legend').hidden = list;
  byId('none').hidden = some > 0 || !whole;
  if (list) showList();
  else showArticles();
};

const choose = (values) => {
  close();
  Object.assign(state, values);
  if (Object.keys(values).some((key) => key !== 'view')) state.at = '';
  writeAddress();
  show();
};

const clear = () => choose({ q: '', ...Object.fromEntries(KEYS.map((key) => [key, ''])) });

const follow = (jump) => {
  readAddress();
  show();
  if (jump && KEYS.some((key) => state[key])) byId('changes').scrollIntoView();
  if (state.at && CHANGES[state.at]) go(Number(state.at), true);
};

// The theme: as the system says, or as chosen; remembered where the browser allows it.
const themed = () => {
  const select = byId('theme');
  const apply = () => {
    if (select.value) document.documentElement.dataset.theme = select.value;
    else delete document.documentElement.dataset.theme;
  };
  try { select.value = localStorage.getItem('normalise-theme') || ''; } catch { /* files may have no storage */ }
  select.addEventListener('change', () => {
    apply();
    try { localStorage.setItem('normalise-theme', select.value); } catch { /* as above */ }
  });
  apply();
};

themed();
buildArticles();
buildList();
watchPointer(byId('articles'));
watchCard();
follow(true);

byId('filter').addEventListener('submit', (event) => event.preventDefault());
byId('q').addEventListener('input', () => choose({ q: byId('q').value }));
for (const key of KEYS) byId(key).addEventListener('change', () => choose({ [key]: byId(key).value }));
byId('clear').addEventListener('click', () => { clear(); byId('q').focus(); });
byId('clear-too').addEventListener('click', () => { clear(); byId('q').focus(); });
byId('view-list').addEventListener('click', () => choose({ view: 'list' }));
byId('view-articles').addEventListener('click', () => choose({ view: 'articles' }));
byId('next').addEventListener('click', (event) => { event.stopPropagation(); step(1); });
byId('previous').addEventListener('click', (event) => { event.stopPropagation(); step(-1); });
byId('more').addEventListener('click', () => {
  const open = byId('fields').classList.toggle('open');
  byId('more').setAttribute('aria-expanded', String(open));
});
byId('help-button').addEventListener('click', () => byId('help').showModal());
byId('skip').addEventListener('click', (event) => { event.preventDefault(); byId('changes').focus(); byId('changes').scrollIntoView(); });
document.addEventListener('keydown', onKey);
addEventListener('hashchange', () => follow(true));
