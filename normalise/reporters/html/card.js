// What is known of a change: a card beside its mark, on phones at the lower edge.

const card = byId('card');
const HOVER = 250;
let owner = null;
let waiting = 0;

const isOpen = () => !card.hidden;

const percent = (part) => `${Math.round(part * 100)}%`;

const meterOf = (confidence) => {
  const bar = make('span', { class: 'confidence', 'aria-hidden': 'true' }, make('span'));
  bar.firstChild.style.width = percent(confidence);
  return bar;
};

// A rule's line of documentation, its backquotes as code.
const documented = (text) => text.split('`').map((part, i) => (i % 2 ? make('code', {}, part) : part));

const filterLink = (key, value, label) => {
  const link = make('a', { href: `#${key}=${encodeURIComponent(value)}` }, label);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    close();
    choose({ [key]: value });
  });
  return link;
};

const entryOf = (change) => {
  const head = make('p', { class: 'card-head' },
    filterLink('code', change.code, make('code', {}, change.code)), ' ', ...documented(DATA.rules[change.code]));
  const pair = putPair(make('p', { class: 'card-pair' }), change.before, change.after, change.state);
  const facts = make('dl');
  const fact = (name, ...value) => facts.append(make('div', {}, make('dt', {}, name), make('dd', {}, ...value)));
  fact('State', DATA.states[change.state], change.state === 'held' ? ` (${change.reason.replace(/^held: /, '')})` : '');
  if (change.evidence.length) {
    fact('Because', ...change.evidence.map((reason) => put(make('span', { class: 'reason' }), reason)));
  }
  fact('Confidence', `${change.confidence.toFixed(2)} `, meterOf(change.confidence));
  fact('Class', filterLink('kind', change.kind, DATA.kinds[change.kind]));
  fact('Cause', filterLink('cause', change.cause, DATA.causes[change.cause]));
  fact('Place', `line ${change.line}, column ${change.column}`, change.id ? ` (${change.id})` : '');
  return make('div', { class: 'entry' }, head, pair, facts);
};

const place = (mark) => {
  if (matchMedia('(max-width: 40rem)').matches) {
    card.style.left = card.style.top = '';
    return;
  }
  const box = [...mark.getClientRects()].at(-1) || mark.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const under = box.bottom + 6;
  const above = box.top - height - 6;
  const top = under + height < innerHeight || above < 0 ? Math.min(under, innerHeight - height - 8) : above;
  card.style.left = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8))}px`;
  card.style.top = `${Math.max(8, top)}px`;
};

// Shows the card of a mark; `enter` moves the focus into it.
const open = (mark, numbers, enter) => {
  clearTimeout(waiting);
  if (owner) owner.setAttribute('aria-expanded', 'false');
  owner = mark;
  owner.setAttribute('aria-expanded', 'true');
  const shut = make('button', { type: 'button', class: 'shut', 'aria-label': 'Close' }, '×');
  shut.addEventListener('click', () => close(true));
  card.replaceChildren(shut, ...numbers.map((number) => entryOf(CHANGES[number])));
  if (mark.dataset.list) {
    const there = make('button', { type: 'button' }, 'Show in the article');
    there.addEventListener('click', () => {
      close();
      choose({ view: 'articles' });
      go(numbers[0]);
    });
    card.append(there);
  }
  card.hidden = false;
  card.scrollTop = 0;
  place(mark);
  if (enter) card.focus({ preventScroll: true });
};

const close = (back = false) => {
  clearTimeout(waiting);
  if (card.hidden) return;
  const inside = card.contains(document.activeElement);
  card.hidden = true;
  if (owner) {
    owner.setAttribute('aria-expanded', 'false');
    if ((back || inside) && owner.isConnected) owner.focus({ preventScroll: true });
  }
  owner = null;
};

const numbersOf = (mark) => mark.dataset.changes.split(' ').map(Number);
const markAt = (target) => (target instanceof Element ? target.closest('[data-changes]') : null);

// Pointers show it after a moment; it stays while they are on the mark or on the card.
const watchPointer = (box) => {
  box.addEventListener('pointerover', (event) => {
    const mark = markAt(event.target);
    if (!mark || event.pointerType !== 'mouse' || mark === owner || card.contains(document.activeElement)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => open(mark, numbersOf(mark), false), HOVER);
  });
  box.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'mouse' && markAt(event.target)) leave();
  });
};
const leave = () => {
  clearTimeout(waiting);
  if (card.contains(document.activeElement) || document.activeElement === owner) return;
  waiting = setTimeout(() => close(), HOVER);
};

const watchCard = () => {
  card.addEventListener('pointerenter', () => clearTimeout(waiting));
  card.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse') leave(); });
  document.addEventListener('click', (event) => {
    const mark = markAt(event.target);
    if (mark) {
      remember(numbersOf(mark));
      open(mark, numbersOf(mark), event.detail === 0);
    } else if (!card.contains(event.target)) close();
  });
  document.addEventListener('focusin', (event) => {
    if (isOpen() && !card.contains(event.target) && event.target !== owner) close();
  });
  addEventListener('scroll', () => { if (isOpen() && owner) place(owner); }, { passive: true });
  addEventListener('resize', () => { if (isOpen() && owner) place(owner); });
};
