// The list of changes, a hundred at a time.

const CHUNK = 100;
let listed = 0;
let body = null;
let sentinel = null;

const short = (text) => ([...text].length > 90 ? [...text].slice(0, 60).join('') + '…' + [...text].slice(-25).join('') : text);
const around = (text) => put(make('span', { class: 'around' }), text);

const lineOf = (change) => {
  const button = putPair(make('button', {
    type: 'button', class: 'pair', 'data-changes': change.number, 'data-list': 'yes', 'aria-expanded': 'false', 'aria-controls': 'card',
  }), short(change.before), short(change.after), change.state);
  const [left, right] = change.around;
  return make('tr', {},
    make('td', { class: 'what' }, around(left), button, around(right)),
    make('td', { class: 'state' }, make('span', { class: `badge ${change.state}` }, DATA.states[change.state])),
    make('td', {}, make('code', {}, change.code), ' ', DATA.kinds[change.kind]),
    make('td', {}, DATA.causes[change.cause]),
    make('td', { class: 'where' }, put(make('bdi'), `${change.path}:${change.line}`)));
};

const extend = (least = CHUNK) => {
  const end = Math.min(shown.fits.length, listed + Math.max(CHUNK, least));
  body.append(...shown.fits.slice(listed, end).map(lineOf));
  listed = end;
  const rest = shown.fits.length - listed;
  sentinel.hidden = !rest;
  sentinel.textContent = `Show more (${rest.toLocaleString('en')} left)`;
};

const buildList = () => {
  const heads = ['Change', 'State', 'Rule and class', 'Cause', 'Place'].map((name) => make('th', { scope: 'col' }, name));
  body = make('tbody');
  sentinel = make('button', { type: 'button', class: 'fold' });
  sentinel.addEventListener('click', () => extend());
  byId('list').append(make('table', { class: 'changes', 'aria-labelledby': 'h-changes' }, make('thead', {}, make('tr', {}, ...heads)), body), sentinel);
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && !sentinel.hidden) extend();
  }, { rootMargin: '400px' }).observe(sentinel);
};

const showList = () => {
  body.replaceChildren();
  listed = 0;
  extend();
};

const lineOfChange = (number) => {
  const index = shown.fits.findIndex((c) => c.number === number);
  if (index >= listed) extend(index - listed + 1);
  return body.querySelector(`[data-changes="${number}"]`);
};
